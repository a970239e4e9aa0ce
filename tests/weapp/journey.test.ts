/** @jest-environment node */
import { join } from 'node:path'
import { articles } from '../../demo/content/articles'
import { questions } from '../../demo/content/questions'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'
import { openCloud, type TestCloud } from '../support/cloud'

const distDir = join(__dirname, '../../dist/weapp')
const openid = 'o-demo-member'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

/** Calls go the way a phone's do; the function's own answer comes back, also where it is a refusal. */
const callFunction = (name: string, event: unknown) => cloud.raw(name, event, openid)

test('a member reads, passes the check, takes the quiz and sees each answer explained', async () => {
  const app = launchInJsdom({ distDir, openid, callFunction })
  try {
    await app.waitFor('今日学习')
    await app.tap('开始学习')
    await app.waitFor('读完了，想一想')
    const title = app.query('.article-title')?.textContent
    const article = articles.find((known) => known.title === title)
    if (!article) throw new Error(`“${title}” is none of the demo's articles`)
    expect(app.text()).toContain(`出处：${article.source.title}`)

    for (const [position, { options, answer }] of article.checkQuestions.entries()) {
      press(optionsOf(app, position).find((shown) => shown.textContent?.endsWith(options[answer[0]!]!)))
      await app.waitFor(() => chosen(app).length === position + 1)
    }
    await app.tap('提交')
    await app.waitFor('这一篇学完了')
    await app.waitFor('积分 +2')
    await app.tap('好，回去')
    await app.waitFor('已完成 1 /')

    await app.tap('开始答题')
    for (const number of [1, 2, 3, 4, 5]) {
      await app.waitFor(`第 ${number} / 5 题`)
      const stem = app.query('.question-stem')?.textContent
      const question = questions.find((known) => known.stem === stem)
      if (!question) throw new Error(`“${stem}” is none of the demo's questions`)
      for (const index of question.answer) await app.tap(question.options[index]!)
      await app.waitFor(() => chosen(app).length === question.answer.length)
      await app.tap(number < 5 ? '下一题' : '交卷')
    }
    await app.waitFor('好，回去')
    expect(app.path).toBe('packages/quiz/result/index')
    expect(app.text()).toContain('答对 5 / 5')
    expect(app.text()).toContain('积分 +5')
    expect(app.text().match(/出处：/g)).toHaveLength(5)
    expect(app.errors).toEqual([])
  } finally {
    app.close()
  }
})

test('an exam goes into the calendar of the phone once the person allows it', async () => {
  const hub = await cloud.ask('quiz.hub', {}, { openid })
  const exam = hub.data?.exams.find(({ title }) => title === '党章党规基础测试')
  if (!exam) throw new Error('the demo has no such exam')
  const path = `/packages/quiz/exam/index?examId=${exam.examId}`
  const app = launchInJsdom({ distDir, openid, callFunction, path })
  try {
    app.phone.setPermission('scope.addPhoneCalendar', false)
    await app.tap('加到手机日历')
    await app.tap('同意')
    await app.waitFor('在“设置”里允许“添加到日历”，再点一次')
    expect(app.phone.calendar).toEqual([])
    app.phone.setPermission('scope.addPhoneCalendar', true)
    await app.tap('加到手机日历')
    await app.waitFor('已加到手机日历')
    const [event] = app.phone.calendar
    expect(event?.title).toBe(`${exam.title}（截止）`)
    expect(event?.endTime).toBe(String(Date.parse(exam.closesAt) / 1000))
    expect(Number(event?.endTime) - Number(event?.startTime)).toBe(3600)
    expect(app.errors).toEqual([])
  } finally {
    app.close()
  }
})

function optionsOf(app: MiniProgramHandle, position: number): Element[] {
  const question = app.window.document.querySelectorAll('.check-question')[position]
  return [...(question?.querySelectorAll('.option') ?? [])]
}

const chosen = (app: MiniProgramHandle) => [
  ...app.window.document.querySelectorAll('.phone-page:not([hidden]) .option-on'),
]

/** Taps this very element: true and false may stand under two questions of one page. */
function press(element: Element | undefined): void {
  const view = element?.ownerDocument.defaultView
  if (!element || !view) throw new Error('there is no such option')
  for (const type of ['mousedown', 'mouseup', 'click'])
    element.dispatchEvent(new view.MouseEvent(type, { bubbles: true, cancelable: true }))
}
