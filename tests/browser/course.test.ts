import type { Contracts } from '../../cloudfunctions/domains/contracts'
import type { InputOf, OutputOf } from '../../cloudfunctions/kernel/contract'
import { articles } from '../../demo/content/articles'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { goTo, signIn } from './journeys/desk'
import { tap } from './journeys/member'

const MEMBER = 'o-demo-member'

type Asked = 'course.mine' | 'course.open' | 'study.open' | 'study.complete'

/** What the member's phone asks without a screen. */
async function ask<A extends Asked>({ product: { cloud } }: Stage, action: A, input: InputOf<Contracts[A]>) {
  const answer = await cloud.call('member', { action, input }, { openid: MEMBER })
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
  return (answer.result as { data: OutputOf<Contracts[A]> }).data
}

function checksOf(contentId: string) {
  const article = articles.find(({ key }) => key === contentId)
  if (!article) throw new Error(`there is no article ${contentId}`)
  return article.checkQuestions
}

describeInBrowser('a course', (stage) => {
  test('assigned by an officer it waits on the member’s home page until its last lesson is finished', async () => {
    const mine = await ask(stage, 'course.mine', {})
    // Which courses the made-up history has completed depends on the day.
    const course = [...mine.recommended, ...mine.others].find(
      ({ completedAt, lockedBy }) => completedAt === null && lockedBy.length === 0,
    )
    if (!course) throw new Error('the demo member has completed every course')
    const { lessons } = await ask(stage, 'course.open', { courseId: course.courseId })
    const left = lessons.filter(({ state }) => state !== 'completed').map(({ contentId }) => contentId)
    for (const contentId of left.slice(0, -1)) {
      const { content } = await ask(stage, 'study.open', { contentId })
      const answers = checksOf(contentId).map(({ answer }, index) => ({
        questionId: `c${index + 1}`,
        chosen: answer,
      }))
      await ask(stage, 'study.complete', { contentId, version: content.version, answers })
    }

    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '课程布置')
    await desk.getByRole('button', { name: '布置课程' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('课程', { exact: true }).fill(course.title)
    await desk.getByTitle(new RegExp(`^${course.title}`)).click()
    await dialog.getByLabel('为什么布置').fill('大家一起学一遍')
    await dialog.getByRole('button', { name: '布置', exact: true }).click()
    await see(desk, '大家一起学一遍')

    const hand = await stage.visit(`/app/?openid=${MEMBER}`, phone)
    await see(hand, '等着我的')
    await hand.getByRole('link', { name: new RegExp(`^${course.title}，.*24:00 截止`) }).tap()
    await see(hand, '大家一起学一遍')
    const [last] = left.slice(-1)
    await hand
      .getByRole('button', { name: /^(开始|继续)学习$/ })
      .filter({ visible: true })
      .last()
      .tap()
    for (const { stem, options, answer } of checksOf(last ?? '')) {
      await see(hand, stem)
      await hand
        .getByRole('radio', { name: new RegExp(`^([A-F] )?${options[answer[0] ?? 0]}$`) })
        .filter({ visible: true })
        .last()
        .tap()
    }
    await tap(hand, 'button', '提交')
    await see(hand, '这一篇学完了')
    await tap(hand, 'button', '好，回去')
    await see(hand, /您在 .* 学完了这门课/)
    await hand.goto(`${stage.product.url}/app/?openid=${MEMBER}`)
    await see(hand, '每日答题')
    expect(await hand.getByRole('link', { name: new RegExp(`^${course.title}，.*截止`) }).count()).toBe(0)
  }, 150_000)

  test('has its lessons put in another order by keyboard, and keeps it', async () => {
    const { desk } = await signIn(stage, 'o-demo-editor')
    await goTo(desk, '课程')
    await desk.getByText('已发布', { exact: true }).first().click()
    await desk.getByRole('link', { name: '党员的权利和义务' }).click()
    await desk.getByRole('button', { name: '写新版本' }).click()
    const lesson = (number: number) => desk.getByRole('listitem', { name: new RegExp(`^第 ${number} 课，`) })
    const titleOf = async (number: number) =>
      ((await lesson(number).getAttribute('aria-label')) ?? '').replace(/^第 \d+ 课，/, '')
    // The titles stand there once the material has been read.
    await lesson(1).filter({ hasNotText: '…' }).waitFor()
    const [first, second] = [await titleOf(1), await titleOf(2)]
    expect(first).not.toBe(second)

    await lesson(1).press('Alt+ArrowDown')
    await desk.getByRole('listitem', { name: `第 2 课，${first}`, exact: true }).waitFor()
    expect(await titleOf(1)).toBe(second)
    // The focus went along: pressed again without choosing it again, it goes on from there.
    await desk.keyboard.press('Alt+ArrowUp')
    await desk.getByRole('listitem', { name: `第 1 课，${first}`, exact: true }).waitFor()
    await desk.keyboard.press('Alt+ArrowUp')
    expect(await titleOf(1)).toBe(first)
    await desk.keyboard.press('Alt+ArrowDown')
    await desk.getByRole('button', { name: /保存草稿/ }).click()
    await desk.waitForURL((url) => !url.href.includes('new'))
    await desk.reload()
    await desk.getByRole('listitem', { name: `第 2 课，${first}`, exact: true }).waitFor()
    await desk.getByRole('listitem', { name: `第 1 课，${second}`, exact: true }).waitFor()
  }, 120_000)
})
