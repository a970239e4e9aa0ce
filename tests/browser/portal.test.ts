import type { Page } from 'playwright-core'
import { describeInBrowser, eventually, see, type Stage } from '../support/browser'

describeInBrowser('the portal', (stage) => {
  test('the phone belongs to whoever is chosen, in the mini-program and in the browser version', async () => {
    const page = await open(stage)
    await inPhone(page).getByText('，陈示例').waitFor()
    await choosePerson(page, '周演示')
    await inPhone(page).getByText('，周演示').waitFor()
    await page.getByRole('radiogroup', { name: '手机里打开' }).getByText('网页版').click()
    await inPhone(page).getByText('，周演示').waitFor()
    await choosePerson(page, '新访客')
    await inPhone(page).getByText('您好，欢迎来到连心').waitFor()
  }, 60_000)

  test('the last calls are listed with their time and their database operations', async () => {
    const page = await open(stage)
    await inPhone(page).getByText('今日学习').waitFor()
    const calls = page.getByRole('tabpanel', { name: '调用记录' })
    const row = calls.getByRole('button', { name: /home\.get.*陈示例/ }).first()
    await row.waitFor()
    expect(await row.innerText()).toMatch(/\d+ 毫秒/)
    expect(await row.innerText()).toMatch(/[1-9]\d* 次数据库操作/)
    await row.click()
    const operations = calls.getByRole('table')
    await operations.waitFor()
    expect(await operations.getByRole('row').count()).toBeGreaterThan(1)
    expect(await operations.innerText()).not.toContain('全表扫描')
  }, 60_000)

  test("an editor's console opens by the real sign-in", async () => {
    const page = await open(stage)
    await choosePerson(page, '冯示例')
    const [desk] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '以此人身份打开管理后台' }).click(),
    ])
    await desk.getByRole('link', { name: '学习内容' }).waitFor()
    await see(desk, '冯示例')
    await see(page, '已以冯示例的身份确认登录码')
    await page
      .getByRole('button', { name: /console\.confirm/ })
      .first()
      .waitFor()
  }, 60_000)

  test('a day later there is another bundle', async () => {
    const page = await open(stage)
    const bundle = () =>
      inPhone(page)
        .getByRole('link', { name: /约 \d+ 分钟/ })
        .allInnerTexts()
    const today = await eventually(bundle, (titles) => titles.length > 0)
    await page.getByRole('tab', { name: '时钟' }).click()
    await page.getByRole('button', { name: '前进一天' }).click()
    await see(page, '时间到了，手机已重新打开')
    await see(page, '比真实时间快 1 天')
    const tomorrow = await eventually(bundle, (titles) => titles.length > 0 && titles.join() !== today.join())
    expect(tomorrow.filter((title) => today.includes(title))).toEqual([])
    await page.getByRole('button', { name: '回到现在' }).click()
    await eventually(bundle, (titles) => titles.join() !== tomorrow.join())
  }, 60_000)
})

const open = (stage: Stage) => stage.visit('/', { viewport: { width: 1440, height: 900 } })

const inPhone = (page: Page) => page.frameLocator('iframe')

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '谁在用手机' }).getByText(name, { exact: true }).click()
}
