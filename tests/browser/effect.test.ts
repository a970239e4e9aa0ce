import { describeInBrowser, phone, see } from '../support/browser'
import { goTo, signIn } from './journeys/desk'

describeInBrowser('the effect of learning', (stage) => {
  test('a member sees the own mastery, and each chart as numbers too', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member2#/packages/effect/mine/index', phone)
    await see(page, '各主题')
    const chart = page.getByRole('img', { name: /周合起来答对/ })
    await chart.waitFor()
    await page.getByRole('button', { name: '每周答对率：看数字' }).tap()
    await see(page, '那一周')
    await chart.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '每周答对率：看图' }).tap()
    await chart.waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存成文件' }).tap()
    expect((await download).suggestedFilename()).toBe('my-learning.jsonl')
    await see(page, /共 \d+ 条，已经存成文件/)
  }, 120_000)

  test('an officer sees topics beside the siblings, and an editor which questions to look at', async () => {
    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '学习成效')
    await see(desk, '各主题答对率')
    await see(desk, '竖线：兄弟组织平均')
    await desk.getByText('看数字').click()
    await see(desk, '参与人数')
    expect(await desk.getByText('陈示例').count()).toBe(0)

    const editor = (await signIn(stage, 'o-demo-editor')).desk
    await goTo(editor, '题目质量')
    await editor.getByRole('article').first().getByRole('link').click()
    await see(editor, '解析')
  }, 120_000)
})
