/** Points that are questioned and put right, and the ways to play; on the phone and at the desk. */
import type { Page } from 'playwright-core'
import { questions } from '../../demo/content/questions'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { goTo } from './journeys/desk'
import { tap } from './journeys/member'

/** Opens a page of the app, in a browser or as WeChat would run it, by its address as this person. */
function openPage(stage: Stage, openid: string, page: string, app = '/app/'): Promise<Page> {
  return stage.visit(`${app}?openid=${openid}#/packages/${page}/index`, phone)
}

/** Signs a desk in as this person, whose phone confirms the code without being looked at. */
async function deskOf(stage: Stage, openid: string): Promise<Page> {
  const desk = await stage.visit('/console/', { viewport: { width: 1440, height: 900 } })
  const code = (await desk.getByTestId('sign-in-code').textContent()) ?? ''
  await stage.product.cloud.call('member', { action: 'console.confirm', input: { code } }, { openid })
  await desk.getByRole('button', { name: '退出' }).waitFor()
  return desk
}

/** Answers the question on screen. */
async function answer(page: Page, turn: number, rightly: boolean): Promise<void> {
  await see(page, `第 ${turn} 题`)
  const stem = (await page.locator('.turn-stem').filter({ visible: true }).first().textContent()) ?? ''
  const question = questions.find((known) => known.stem === stem)
  if (!question) throw new Error(`“${stem}” is none of the demo's questions`)
  const wrong = question.options.findIndex((_, index) => !question.answer.includes(index))
  for (const place of rightly ? question.answer : [wrong])
    await page.locator('.option').filter({ hasText: question.options[place]!, visible: true }).first().tap()
  await tap(page, 'button', '就选这个')
}

describeInBrowser('points and play', (stage) => {
  test('an entry is questioned on the phone, answered at the desk and put right in the ledger', async () => {
    const words = '这一篇我答对了两道小题，请核对。'
    const hand = await openPage(stage, 'o-demo-member', 'archive/points')
    await hand.getByRole('radio', { name: '学完一篇' }).tap()
    await hand
      .getByRole('link', { name: /学完 1 篇/ })
      .nth(1)
      .tap()
    await see(hand, '为什么是这个分')
    await tap(hand, 'button', '我有疑问')
    await hand.getByRole('textbox', { name: '哪里不对' }).fill(words)
    await hand.reload()
    expect(await hand.getByRole('textbox', { name: '哪里不对' }).inputValue()).toBe(words)
    await tap(hand, 'button', '送出')
    await see(hand, '等待上级党组织答复')

    const desk = await deskOf(stage, 'o-demo-committee')
    await goTo(desk, '积分申诉')
    await desk.getByRole('link', { name: words }).focus()
    await desk.keyboard.press('Enter')
    await see(desk, '示例局机关党支部的一位党员')
    expect(await desk.getByText('陈示例').count()).toBe(0)
    await desk.getByRole('radio', { name: '疑问成立，更正积分' }).check()
    await desk.getByLabel('答复', { exact: true }).fill('核对无误，补 1 分。')
    await desk.getByRole('button', { name: '答复' }).click()
    await see(desk, '已答复，对方在手机上能看到')

    await hand.reload()
    await see(hand, '核对无误，补 1 分。')
    await see(hand, '已记一笔更正 +1 分')
  }, 120_000)

  test('a rule is proposed by one officer and confirmed by another', async () => {
    const desk = await deskOf(stage, 'o-demo-committee')
    await goTo(desk, '积分规则')
    const card = desk.getByRole('region', { name: '每日答题' })
    await card.getByRole('button', { name: '修改' }).click()
    await card.getByLabel('每天最多几分').fill('8')
    await card.getByLabel('为什么改').fill('一天多答几题')
    await card.getByRole('button', { name: '提出修改' }).click()
    await see(desk, '等另一位负责人确认')
    const second = await deskOf(stage, 'o-demo-admin')
    await goTo(second, '积分规则')
    await second
      .getByRole('region', { name: '每日答题' })
      .getByRole('button', { name: '确认', exact: true })
      .click()
    await second.getByRole('region', { name: '每日答题' }).getByText('将执行').waitFor()
    const hand = await openPage(stage, 'o-demo-member', 'archive/points')
    await see(hand, /起改为：.*最多 8 分.*（一天多答几题）/)
  }, 120_000)

  test('a challenge goes on until a wrong answer, and a run left between two questions waits', async () => {
    const page = await openPage(stage, 'o-demo-secretary', 'play/challenge', '/weapp/')
    await tap(page, 'button', '开始挑战')
    await see(page, /还有 \d+ 秒/)
    await answer(page, 1, true)
    await see(page, '答对了')
    await page.reload()
    await tap(page, 'button', '下一题')
    await answer(page, 2, false)
    await see(page, '这一题答错了，这次连对')
    await see(page, '这是您新的纪录')
    await see(page, '挑战答对 1 题')
  }, 120_000)

  test('a match against a recorded opponent, and agreeing to be one', async () => {
    const page = await openPage(stage, 'o-demo-editor', 'play/match')
    await tap(page, 'button', '开始')
    await see(page, /还有 \d+ 秒/)
    for (let turn = 1; turn <= 5; turn++) {
      await answer(page, turn, turn < 4)
      await see(page, /您用了 \d+ 秒/)
      if (turn < 5) await tap(page, 'button', '下一题')
    }
    await page.getByRole('button', { name: '再来一场' }).waitFor()
    await page.getByRole('switch', { name: '愿意当对手' }).tap()
    await page.locator('[role=switch][aria-checked=true]').waitFor()
  }, 120_000)

  test('the league says what it shows to whom, and leaving removes the name', async () => {
    const page = await openPage(stage, 'o-demo-editor2', 'archive/league')
    await see(page, '同组的人看到：您选的称呼、您这一周的积分。')
    await tap(page, 'button', '参加')
    await see(page, /正在为您分组|本周小组/)
    await tap(page, 'button', '退出小组赛')
    await tap(page, 'button', '退出')
    await see(page, '参加前请看清')
  }, 120_000)
})
