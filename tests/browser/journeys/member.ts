/** What a member does in the app, step by step, in the words on the screen; the same in h5 and in the mini-program. */
import type { Locator, Page } from 'playwright-core'
import { articles } from '../../../demo/content/articles'
import { questions } from '../../../demo/content/questions'
import { fillInQuestions } from '../../../demo/content/questions/fillIn'
import type { ArticleData } from '../../../demo/content/types'
import { demoInvites } from '../../../demo/people'
import { atRest, eventually, see } from '../../support/browser'

const inviteThat = (state: (typeof demoInvites)[number]['state']) => {
  const found = demoInvites.find((invite) => invite.state === state)
  if (!found) throw new Error(`the demo has no invite that is ${state}`)
  return found
}

export async function tap(
  page: Page,
  role: 'button' | 'link' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().tap()
}

/**
 * From the welcome of a new visitor to the own home, past every kind of code that is refused.
 * @param asksPrivacy whether WeChat puts its own question before the first use of personal data
 */
export async function bindAsNewVisitor(page: Page, { asksPrivacy = false } = {}): Promise<void> {
  const [good, expired, used] = [inviteThat('good'), inviteThat('expired'), inviteThat('used')]
  const submit = async (code: string, name: string) => {
    await page.getByRole('textbox', { name: '邀请码' }).fill(code)
    await page.getByRole('textbox', { name: '姓名' }).fill(name)
    await tap(page, 'button', '绑定')
  }
  await tap(page, 'button', '绑定党员身份')
  await submit(good.code, good.name)
  await see(page, '请先阅读并同意')
  await tap(page, 'checkbox', '我已阅读并同意')
  await submit('7777-7777', good.name)
  if (asksPrivacy) await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).tap()
  await see(page, '没有找到这个邀请码')
  await submit(good.code, '别的姓名')
  await see(page, '姓名与邀请码对不上')
  await submit(expired.code, expired.name)
  await see(page, '已经过期')
  await submit(used.code, used.name)
  await see(page, '已经用过')
  await submit(good.code.toLowerCase().replace('-', ' '), good.name)
  await see(page, `${good.name}，欢迎您`)
  await see(page, '今日学习')
}

/** Opens today's first item, leaves it in the middle and comes back to the same place. The article stays open. */
export async function readInTwoSittings(page: Page): Promise<ArticleData> {
  const row = page.getByRole('link', { name: /约 \d+ 分钟/ }).first()
  const label = (await row.getAttribute('aria-label')) ?? ''
  const article = articles.find(({ title }) => label.startsWith(`${title}，`))
  if (!article) throw new Error(`“${label}” is none of the demo's articles`)
  await row.tap()
  await see(page, `出处：${article.source.title}`)
  await see(page, article.source.issuer)

  // While one page slides over the other, the title stands on both.
  const heading = page.getByText(article.title, { exact: true }).filter({ visible: true }).last()
  const top = async () => (await heading.boundingBox())?.y ?? Number.NaN
  await atRest(top)
  await page.mouse.move(200, 500)
  await page.mouse.wheel(0, 250)
  await eventually(top, (now) => now < 0)
  const placeLeft = await atRest(top)

  await tap(page, 'button', '返回')
  await tap(page, 'button', '继续学习')
  await see(page, '已回到上次读到的地方')
  // The place is kept as a share of the text, so it is found again to the line and not to the pixel.
  await eventually(top, (place) => Math.abs(place - placeLeft) < 40)
  return article
}

/** Answers the check questions of the open article wrong, then right, sees what it earned and why, and goes home. */
export async function passCheck(page: Page, article: ArticleData): Promise<void> {
  const { checkQuestions } = article
  const answer = async (indexFor: (right: number, count: number) => number) => {
    for (const [position, { options, answer: key }] of checkQuestions.entries()) {
      const option = options[indexFor(key[0]!, options.length)]!
      // True or false may be asked twice in one article.
      const sameBefore = checkQuestions.slice(0, position).filter((other) => other.options.includes(option))
      await optionOf(page, option).nth(sameBefore.length).tap()
    }
    await tap(page, 'button', '提交')
  }
  await answer((right, count) => (right + 1) % count)
  await see(page, '这一题还差一点')
  expect(await page.getByText('这一篇学完了').count()).toBe(0)
  await answer((right) => right)
  await see(page, '这一篇学完了')
  for (const { explanation } of checkQuestions) await see(page, explanation)
  await see(page, '积分 +2')
  await see(page, '学完 1 篇')
  await tap(page, 'button', '好，回去')
  await see(page, /已完成 1 \/ \d/)
}

/** Takes the daily quiz with the second question wrong, leaving and coming back after two; sees each explained. */
export async function takeQuizInTwoSittings(page: Page): Promise<void> {
  await tap(page, 'button', '开始答题')
  const asked = [await answerQuestion(page, 1, true)]
  await tap(page, 'button', '下一题')
  asked.push(await answerQuestion(page, 2, false))
  await tap(page, 'button', '下一题')
  await see(page, '第 3 / 5 题')
  await tap(page, 'button', '返回')

  await tap(page, 'button', '接着答')
  await see(page, '已回到上次答到的地方')
  await see(page, '第 3 / 5 题')
  await tap(page, 'button', '上一题')
  await see(page, '第 2 / 5 题')
  if (asked[1]?.kind === 'fillIn')
    expect(await page.getByPlaceholder('在这里填写').filter({ visible: true }).first().inputValue()).toBe(
      '不知道',
    )
  else expect(await page.locator('[aria-checked=true]').filter({ visible: true }).count()).toBe(1)
  for (const number of [3, 4, 5]) {
    await tap(page, 'button', '下一题')
    asked.push(await answerQuestion(page, number, true))
  }
  await tap(page, 'button', '交卷')

  await see(page, /答对\s*4\s*\/ 5/)
  for (const { explanation } of asked) await see(page, explanation)
  expect(await page.getByText('答对了', { exact: true }).filter({ visible: true }).count()).toBe(4)
  expect(await page.getByText('答错了', { exact: true }).filter({ visible: true }).count()).toBe(1)
  expect(
    await page
      .getByText(/^出处：/)
      .filter({ visible: true })
      .count(),
  ).toBe(5)
  await see(page, '积分 +4')
  await see(page, '答对 4 题，每题 1 分')
  await page.getByRole('button', { name: '好，回去', exact: true }).tap()
  await see(page, '答对 4 / 5')
}

/** Looks up what the day has brought under 我的积分: two entries, each with its reason. */
export async function findPointsOf(page: Page, article: ArticleData, openTab: Locator): Promise<void> {
  await openTab.tap()
  await page.getByRole('button', { name: '我的积分' }).tap()
  await see(page, '今天 +6')
  await see(page, article.title)
  await see(page, '答对篇末小题，学完 1 篇')
  await see(page, '答对 4 题，每题 1 分')
  await page.getByRole('link', { name: '答对 4 题' }).first().tap()
  await see(page, '为什么是这个分')
  await see(page, '“每日答题”第 1 版规则')
}

/** An option by its text; it carries its letter until it is chosen. */
function optionOf(page: Page, text: string): Locator {
  const name = new RegExp(`^([A-F] )?${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
  return page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }))
}

async function answerQuestion(page: Page, number: number, rightly: boolean) {
  await see(page, `第 ${number} / 5 题`)
  const stems = await page.locator('.question-stem').filter({ visible: true }).allTextContents()
  const question = [...questions, ...fillInQuestions].find(({ stem }) => stem === stems[0])
  if (!question) throw new Error(`“${stems[0]}” is none of the demo's questions`)
  const { options, answer, accepted = [] } = question
  for (const [blank, [text = '']] of accepted.entries())
    await page
      .getByPlaceholder('在这里填写')
      .filter({ visible: true })
      .nth(blank)
      .fill(rightly ? text : '不知道')
  const wrong = options.findIndex((_, index) => !answer.includes(index))
  if (question.kind === 'fillIn') return question
  for (const index of rightly ? answer : [wrong]) await optionOf(page, options[index]!).tap()
  return question
}
