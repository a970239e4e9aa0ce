import { demoPeople } from '../../demo/people'
import { hashFraction } from '../../cloudfunctions/kernel/random'
import { dayOf } from '../../cloudfunctions/kernel/time'
import { describeInBrowser, eventually, phone, see, type Stage } from '../support/browser'
import { takesQuiz, tick } from './journeys/calls'
import {
  askChoice,
  chooseTopic,
  confirmCode,
  goTo,
  nameSource,
  publish,
  sendToReview,
  signIn,
  writeStudyItem,
} from './journeys/desk'
import { tap } from './journeys/member'

const DAY_MS = 24 * 3_600_000

describeInBrowser('the console', (stage) => {
  test('a session ended from the phone asks to sign in again and keeps what was typed', async () => {
    const { desk, hand } = await signIn(stage, 'o-demo-editor')
    await writeStudyItem(desk, '写到一半的稿件')

    await tap(hand, 'button', '好，回去')
    await hand.getByRole('button', { name: /^退出/ }).first().tap()
    await tap(hand, 'button', '退出登录')
    await see(hand, '已退出')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await see(desk, '登录已失效')

    await confirmCode(stage, desk, 'o-demo-editor')
    await see(desk, /接着写您 .* 没保存的内容/)
    expect(await desk.getByLabel('标题', { exact: true }).inputValue()).toBe('写到一半的稿件')
  }, 120_000)

  test('a study item goes from the first editor through the second to the member', async () => {
    const title = '雨天骑车看清路面'
    const { desk } = await signIn(stage, 'o-demo-editor')
    await writeStudyItem(desk, title)
    await desk.getByLabel('网址').fill('')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await see(desk, '还没有保存：有 1 处需要改')
    await desk.getByLabel('网址').fill('https://example.org/shili')
    await desk.getByRole('button', { name: '保存草稿' }).click()
    await see(desk, '已保存')
    await sendToReview(desk)
    expect(await desk.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)

    const second = (await signIn(stage, 'o-demo-editor2')).desk
    await goTo(second, '学习内容')
    await publish(second, title)

    const hand = await stage.visit('/app/?openid=o-demo-member', phone)
    await tap(hand, 'link', '学习')
    await hand.getByRole('tab', { name: '资料库' }).tap()
    await hand.getByRole('link', { name: title }).tap()
    await see(hand, '出处：《雨天骑行提示》')
    await hand.getByRole('radio', { name: '提前减速' }).tap()
    await tap(hand, 'button', '提交')
    await see(hand, '这一篇学完了')
  }, 120_000)

  test('a secretary sees counts and an average, and issues an invite that binds', async () => {
    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '今日参与')
    await see(desk, '示例局机关党支部')
    const figure = (label: string) =>
      desk.locator('.figure').filter({ hasText: label }).locator('.figure-number').innerText()
    const before = Number.parseInt(await figure('答过题'), 10)
    let more = 0
    for (const { openid } of demoPeople.filter(({ branch }) => branch === 0))
      more += await takesQuiz(stage, openid)
    expect(more).toBeGreaterThan(0)
    await tick(stage)
    await desk.getByRole('button', { name: '更新' }).click()
    await eventually(
      () => figure('答过题'),
      (words) => Number.parseInt(words, 10) === before + more,
    )
    expect(await figure('平均答对')).toMatch(/^\d+\s*%$/)
    expect(await desk.getByText('陈示例').count()).toBe(0)

    await goTo(desk, '党员名册')
    await see(desk, /示例局机关党支部 · \d+ 人/)
    const row = desk.getByRole('row', { name: /朱范例/ })
    await row.getByRole('button', { name: '发邀请码' }).click()
    await desk.getByRole('tooltip').getByRole('button', { name: '发邀请码' }).click()
    const code = (await desk.getByTestId('invite-code').textContent()) ?? ''
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await desk.getByRole('button', { name: '记好了，关闭' }).click()

    const hand = await stage.visit('/app/', phone)
    await tap(hand, 'button', '绑定党员身份')
    await hand.getByRole('textbox', { name: '邀请码' }).fill(code)
    await hand.getByRole('textbox', { name: '姓名' }).fill('朱范例')
    await tap(hand, 'checkbox', '我已阅读并同意')
    await tap(hand, 'button', '绑定')
    await see(hand, '朱范例，欢迎您')
  }, 120_000)

  test('signing out leads back to the code', async () => {
    const { desk } = await signIn(stage, 'o-demo-secretary')
    await desk.getByRole('button', { name: '退出' }).click()
    await desk.getByTestId('sign-in-code').waitFor()
    await desk.reload()
    await desk.getByTestId('sign-in-code').waitFor()
  }, 60_000)

  test('a question goes the same way into a daily quiz', async () => {
    const stem = '示例题：雨天骑车，转弯应当怎样？'
    const { desk } = await signIn(stage, 'o-demo-editor')
    await goTo(desk, '题库')
    await desk.getByRole('button', { name: '新建' }).click()
    await chooseTopic(desk, '安全常识')
    await askChoice(desk, {
      stem,
      options: ['慢慢转', '快快转'],
      right: 0,
      explanation: '路面湿滑，急转容易摔倒。',
    })
    await nameSource(desk, '示例市交通局', '《雨天骑行提示》')
    await sendToReview(desk)
    const second = (await signIn(stage, 'o-demo-editor2')).desk
    await goTo(second, '题库')
    await publish(second, stem)

    await comesFirstTomorrow(stage, stem)
    const hand = await stage.visit('/app/?openid=o-demo-member', phone)
    await tap(hand, 'button', '开始答题')
    for (const number of [1, 2, 3, 4, 5]) {
      await hand.getByRole('button', { name: new RegExp(`^第 ${number} 题`) }).tap()
      await see(hand, `第 ${number} / 5 题`)
      if (await hand.getByText(stem).isVisible()) return
    }
    throw new Error('the question is not on the screen of the person who is asked it')
  }, 120_000)
})

/** Puts the question where the draw of that member's next daily paper begins, and lets that day come. */
async function comesFirstTomorrow(stage: Stage, stem: string): Promise<void> {
  const { clock } = stage.product.cloud
  await clock.advance(DAY_MS)
  const draw = hashFraction(`daily.${dayOf(clock.now())}.m-member`)
  // The SDK takes its environment when it is loaded: the product that is served has set it by now.
  const { questionHeads } =
    require('../../cloudfunctions/domains/quiz/store') as typeof import('../../cloudfunctions/domains/quiz/store')
  // The desk says 已发布 on a tab as well, so the question may still be on its way.
  await eventually(
    () => questionHeads.updateWhere({ 'published.stem': stem }, { draw }),
    (changed) => changed === 1,
  )
}
