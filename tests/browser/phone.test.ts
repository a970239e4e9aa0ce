import type { Page } from 'playwright-core'
import type { MiniProgramWindow } from '../../miniprogram-runtime/shared/window'
import { verifyPhone } from '../support/authors'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { tap } from './journeys/member'

/** Writing under the newest item that everybody reads. */
async function writingAddress({ product: { cloud } }: Stage): Promise<string> {
  const answer = await cloud.call('public', { action: 'study.publicLibrary', input: {} })
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
  const { data } = answer.result as { data: { items: Array<{ contentId: string }> } }
  return `/packages/comment/write/index?kind=study&id=${data.items[0]?.contentId}`
}

const words = (page: Page) => page.getByRole('textbox', { name: '我想说' })
const verify = (page: Page) => tap(page, 'button', '微信一键验证')
/** WeChat's own dialogs, above the page. */
const choose = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).last().tap()

describeInBrowser('the first comment', (stage) => {
  test('asks in the mini-program for the agreement and the phone; whoever refuses keeps what they wrote', async () => {
    const text = '示例：第一次在这里说话'
    const address = await writingAddress(stage)
    const page = await stage.visit(`/weapp/?openid=o-first-comment#${address}`, phone)
    await tap(page, 'button', '看评论服务约定')
    await tap(page, 'button', '看过了，同意')
    await see(page, '要由微信验证一次手机号')
    await words(page).fill(text)
    await tap(page, 'button', '发出')

    await see(page, '评论前需要验证手机号')
    await verify(page)
    await choose(page, '同意')
    await choose(page, '拒绝')
    await see(page, '您没有允许')
    await tap(page, 'button', '先不发了')
    expect(await words(page).inputValue()).toBe(text)
    await page.reload()
    expect(await words(page).inputValue()).toBe(text)

    await tap(page, 'button', '发出')
    await verify(page)
    await choose(page, '允许')
    await see(page, '收到了，没有丢')
    await see(page, text)
    await page.evaluate(() => (window.location.hash = '/packages/comment/phone/index'))
    await see(page, '已经验证，可以评论和提问')
    await tap(page, 'button', '撤回验证')
    await see(page, '日期和指纹会立刻删除')
    await tap(page, 'button', '撤回')
    await see(page, '还没有验证')
    const errors = await page.evaluate(
      () => (window as unknown as { __miniprogram__: MiniProgramWindow }).__miniprogram__.errors,
    )
    expect(errors).toEqual([])
  }, 120_000)

  test('is not sent from a browser, which has no phone to verify, and stays there', async () => {
    const text = '示例：在网页里写的'
    const openid = 'o-first-in-browser'
    const page = await stage.visit(`/app/?openid=${openid}#${await writingAddress(stage)}`, phone)
    await tap(page, 'button', '看评论服务约定')
    await tap(page, 'button', '看过了，同意')
    await words(page).fill(text)
    await tap(page, 'button', '发出')
    await see(page, '请在微信小程序里验证')
    await page.reload()
    expect(await words(page).inputValue()).toBe(text)
    // Verified in the mini-program meanwhile.
    await verifyPhone(stage.product.url, openid)
    await tap(page, 'button', '发出')
    await see(page, '收到了，没有丢')
  }, 120_000)
})
