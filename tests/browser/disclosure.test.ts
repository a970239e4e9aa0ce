import type { Page } from 'playwright-core'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { goTo } from './journeys/desk'
import { tap } from './journeys/member'

/** At the desk as this person; the code on the screen is confirmed by the call their phone would make. */
async function atDesk(stage: Stage, openid: string): Promise<Page> {
  const desk = await stage.visit('/console/', { viewport: { width: 1440, height: 900 } })
  const code = (await desk.getByTestId('sign-in-code').textContent()) ?? ''
  await fetch(`${stage.product.url}/functions/member`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ action: 'console.confirm', input: { code: code.replace(/\s/g, '') } }),
  })
  await desk.getByRole('button', { name: '退出' }).waitFor()
  await goTo(desk, '信息公示')
  return desk
}

/** The smallest file of its kind. */
const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
})

/** Opens what waits at a stage under this title. */
async function openAt(desk: Page, stage: string, title: string): Promise<void> {
  await desk.getByRole('combobox', { name: '办到哪一步' }).click()
  await desk.locator('.ant-select-item').getByText(stage, { exact: true }).click()
  await desk.getByRole('link', { name: title }).click()
}

/** Presses the button of an act and confirms it. */
async function act(desk: Page, name: string): Promise<void> {
  await desk.getByRole('button', { name, exact: true }).click()
  await desk.getByRole('button', { name: `确认${name}`, exact: true }).click()
}

describeInBrowser('a disclosure', (stage) => {
  test('is drafted, checked and approved by three people, and read by anybody with its days and its correction', async () => {
    const title = '示例关于公共充电桩的决议'
    const drafter = await atDesk(stage, 'o-demo-secretary')
    await drafter.getByRole('button', { name: '起草' }).click()
    await drafter.getByLabel('标题', { exact: true }).fill(title)
    await drafter.getByLabel('第 1 块，段落').fill('机关院内建六个充电桩，十二月底前建成。')
    await drafter.getByLabel('联系方式').fill('办公室 0571-00000000')
    await drafter.getByLabel('选择附件').setInputFiles(pdf('决议.pdf'))
    await see(drafter, '决议.pdf')
    await drafter.getByRole('button', { name: '去掉附件 决议.pdf' }).waitFor()
    await drafter.keyboard.press('Control+s')
    await see(drafter, '已保存')
    await act(drafter, '提交保密审查')
    await see(drafter, '待保密审查')

    const checker = await atDesk(stage, 'o-demo-committee')
    await openAt(checker, '待保密审查', title)
    await act(checker, '保密审查通过')
    await see(checker, '您已经办过其中一步')

    const approver = await atDesk(stage, 'o-demo-committee2')
    await openAt(approver, '待审批', title)
    await act(approver, '批准并公布')
    await approver.getByRole('heading', { name: /公示期到/ }).waitFor()

    // A browser nobody knows: no WeChat, no account.
    const reader = await stage.visit('/app/?openid=#/packages/disclosure/list/index', phone)
    await reader.getByRole('link', { name: title }).first().tap()
    await see(reader, '机关院内建六个充电桩')
    await see(reader, '还剩 5 个工作日')
    await reader.getByRole('button', { name: /是怎么算的/ }).tap()
    await see(reader, '当天不计，从第二天算起')
    await see(reader, '决议.pdf')
  })

  test('about a person with a file nobody but a person can read is passed only after somebody looked', async () => {
    const title = '示例年度先进个人推荐名单'
    const drafter = await atDesk(stage, 'o-demo-secretary')
    await drafter.getByRole('button', { name: '起草' }).click()
    await drafter.getByRole('combobox', { name: '类别' }).click()
    await drafter.locator('.ant-select-item').getByText('评先评优', { exact: true }).click()
    await drafter.getByLabel('标题', { exact: true }).fill(title)
    await drafter.getByLabel('第 1 块，段落').fill('经支部党员大会投票，推荐两名同志，名单见附件。')
    await drafter.getByLabel('联系方式').fill('办公室 0571-00000000')
    await drafter.getByLabel('选择附件').setInputFiles(pdf('名单.pdf'))
    await drafter.getByRole('button', { name: '去掉附件 名单.pdf' }).waitFor()
    await drafter.keyboard.press('Control+s')
    await see(drafter, '已保存')
    await act(drafter, '提交保密审查')
    await see(drafter, '待保密审查')

    const checker = await atDesk(stage, 'o-demo-committee')
    await openAt(checker, '待保密审查', title)
    await checker.getByRole('button', { name: '保密审查通过', exact: true }).click()
    const confirm = checker.getByRole('button', { name: '确认保密审查通过', exact: true })
    expect(await confirm.isDisabled()).toBe(true)
    await checker.getByRole('checkbox', { name: /我已逐个打开看过.*名单\.pdf/ }).check()
    await confirm.click()
    await see(checker, '您已经办过其中一步')
  })

  test('that was corrected tells its readers what was changed; one withdrawn leaves its reason', async () => {
    const reader = await stage.visit(
      '/app/?openid=#/packages/disclosure/detail/index?disclosureId=d-resolution',
      phone,
    )
    await see(reader, '停车位数由 36 个更正为 32 个')
    await tap(reader, 'button', '共 2 版，看每一版改了什么')
    await see(reader, '更正说明')
    const gone = await stage.visit(
      '/app/?openid=#/packages/disclosure/detail/index?disclosureId=d-mistaken',
      phone,
    )
    await see(gone, '开放时间写错')
  })
})
