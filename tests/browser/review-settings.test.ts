import type { Page } from 'playwright-core'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { goTo, signIn } from './journeys/desk'

/** Confirms what waits for a second person. */
async function confirm(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '确认这一版' }).click()
  await desk.getByRole('tooltip').getByRole('button', { name: '确认', exact: true }).click()
  await desk.getByRole('button', { name: '确认这一版' }).waitFor({ state: 'detached' })
}

/** Opens what everybody sees of the review, on a phone. */
async function publicReport(stage: Stage): Promise<Page> {
  return stage.visit('/app/?openid=o-demo-public#/packages/comment/report/index', phone)
}

describeInBrowser('what comments are reviewed by', (stage) => {
  test('a word is added, tried, confirmed by a second moderator and removed again; the public reads how many', async () => {
    const why = '示例：有人这样骗老人'
    const { desk } = await signIn(stage, 'o-demo-moderator')
    await goTo(desk, '词表')
    await desk.getByLabel('新词').fill('示例神药')
    await desk.getByLabel('新词').press('Enter')
    await desk.getByLabel('示例神药的类别').click()
    await desk.locator('.ant-select-item').getByText('诈骗', { exact: true }).click()
    await desk.getByLabel('试一段话').fill('这里有示例 神＊药，便宜卖')
    await see(desk, '“示例 神＊药”就是词表里的“示例神药”：诈骗，由人看看')
    await desk.getByLabel('为什么改').fill(why)
    await desk.getByRole('button', { name: '提出修改' }).click()
    await see(desk, '增加：示例神药')
    await see(desk, '要由另一位确认，您不能自己确认。')
    expect(await desk.getByRole('button', { name: '确认这一版' }).count()).toBe(0)

    const second = await signIn(stage, 'o-demo-moderator2')
    await goTo(second.desk, '词表')
    await confirm(second.desk)
    const newest = second.desk.getByRole('listitem').filter({ hasText: why })
    expect(await newest.textContent()).toMatch(/（正在用）.*增加 1 个词.*王演示.*提出，蒋样本.*确认/)

    await second.desk.getByLabel('去掉示例神药').click()
    await second.desk.getByLabel('试一段话').fill('这里有示例神药')
    await see(second.desk, '没有词表里的词')

    const hand = await publicReport(stage)
    await see(hand, `为什么：${why}`)
    expect(await hand.getByText('示例神药').count()).toBe(0)
  }, 200_000)

  test('a setting is proposed by one officer and confirmed by another; all see the version in force, who, when and why', async () => {
    const why = '示例：长一点才说得清'
    const { desk } = await signIn(stage, 'o-demo-committee')
    await goTo(desk, '审核报告')
    await desk.getByLabel('一条最多多少字').fill('600')
    await desk.getByLabel('为什么改规则').fill(why)
    await desk.getByRole('button', { name: '提出修改' }).click()
    await see(desk, '一条最多多少字：500 改为 600')
    expect(await desk.getByLabel('一条最多多少字').isDisabled()).toBe(true)

    const second = await signIn(stage, 'o-demo-committee2')
    await goTo(second.desk, '审核报告')
    await confirm(second.desk)
    await see(second.desk, /现在用的是第 \d+ 版/)
    expect(await second.desk.getByLabel('一条最多多少字').inputValue()).toBe('600')
    const newest = second.desk.getByRole('listitem').filter({ hasText: why })
    expect(await newest.textContent()).toMatch(/（正在用）.*500 改为 600.*吴示例.*提出，孙样本.*确认/)

    const hand = await publicReport(stage)
    await see(hand, `为什么：${why}`)
    await hand
      .getByRole('button', { name: /^验证审核规则第/ })
      .first()
      .tap()
    await see(hand, /公开日志/)
  }, 200_000)
})
