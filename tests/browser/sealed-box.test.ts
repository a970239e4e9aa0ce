import type { Page } from 'playwright-core'
import { describeInBrowser, see } from '../support/browser'
import { goTo, signIn } from './journeys/desk'

describeInBrowser('the box of sealed letters', (stage) => {
  test('a forgotten password is set anew by the recovery code; a new key retires the old; another computer gets it by its code', async () => {
    const { desk } = await signIn(stage, 'o-demo-inspector')
    await goTo(desk, '密件箱')
    const first = await makeKey(desk, 'correct horse')
    await see(desk, '新来的密封信会加密给：郑样本')

    await desk.reload()
    await desk.getByText('密码忘了').click()
    await restore(desk, first, 'battery staple')
    await see(desk, '您的密钥共 1 把')

    await desk.getByText('换一把新密钥', { exact: true }).click()
    const second = await makeKey(desk, 'third secret')
    await see(desk, '新密钥已经启用')
    await see(desk, '您的密钥共 2 把')
    expect(second).not.toBe(first)

    const { desk: elsewhere } = await signIn(stage, 'o-demo-inspector')
    await goTo(elsewhere, '密件箱')
    await see(elsewhere, '这台电脑上没有您的密钥')
    await restore(elsewhere, second, 'fourth secret')
    await see(elsewhere, '您的密钥共 2 把')
  }, 180_000)
})

/** Makes a key with the code put away; answers with the code. */
async function makeKey(desk: Page, password: string): Promise<string> {
  await desk.getByLabel(/给密钥设一个密码/).fill(password)
  await desk.getByLabel('再输一遍').fill(password)
  await desk.getByRole('button', { name: '生成密钥' }).click()
  const shown = desk.getByTestId('recovery-code')
  await shown.waitFor()
  // On paper stands the code and nothing else.
  await desk.emulateMedia({ media: 'print' })
  const hidden = desk.getByRole('button', { name: '退出', includeHidden: true })
  expect([await shown.isVisible(), await hidden.isVisible()]).toEqual([true, false])
  await desk.emulateMedia({ media: null })
  const code = (await shown.textContent()) ?? ''
  await desk.getByRole('checkbox', { name: '恢复码已经收好' }).check()
  await desk.getByRole('button', { name: '开始使用' }).click()
  return code
}

async function restore(desk: Page, code: string, password: string) {
  await desk.getByLabel('恢复码', { exact: true }).fill(code)
  await desk.getByLabel(/在这台电脑上用的密码/).fill(password)
  await desk.getByRole('button', { name: '恢复', exact: true }).click()
}
