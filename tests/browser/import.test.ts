import ExcelJS from 'exceljs'
import { columns, writeRow } from '../../cloudfunctions/domains/quiz/formats/sheet'
import { topicNames } from '../../cloudfunctions/domains/editorial/model'
import { describeInBrowser, eventually, see } from '../support/browser'
import { goTo, signIn } from './journeys/desk'

const TICK_MS = 61_000
const stems = ['示例导入题：过马路先看哪边？', '示例导入题：红灯亮了可以走。']

/** A workbook of two questions; the answer of the second is as given. */
async function workbook(answer: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const about = {
    topic: 'safety' as const,
    difficulty: 1,
    explanation: '车从左边先来。',
    source: {
      issuer: '示例市交通局',
      title: '《出行提示》',
      documentNumber: null,
      publishedOn: null,
      url: 'https://example.org/shili',
    },
    accepted: [],
    numeric: false,
  }
  const rows = [
    writeRow(
      { ...about, kind: 'single', stem: stems[0]!, options: ['左边', '右边'], answer: [0] },
      topicNames,
    ),
    writeRow(
      { ...about, kind: 'trueFalse', stem: stems[1]!, options: ['对', '错'], answer: [1] },
      topicNames,
    ),
  ]
  rows[1]![columns.indexOf('答案')] = answer
  const book = new ExcelJS.Workbook()
  book.addWorksheet('题目').addRows([[...columns], ...rows])
  return {
    name: '出行题目.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}

describeInBrowser('a file of questions', (stage) => {
  test('is refused with row and column, corrected, approved by a second editor, and in the bank', async () => {
    const { desk } = await signIn(stage, 'o-demo-editor')
    await goTo(desk, '题目导入导出')
    const choose = async (answer: string) =>
      desk.getByLabel('选择要导入的文件').setInputFiles(await workbook(answer))
    await choose('也许')
    await see(desk, '读出 2 道题，其中 1 道有问题')
    await see(desk, '第一处在第 3 行')
    await desk.getByRole('checkbox', { name: '只看有问题的 1 道' }).check()
    await see(desk, '判断题的答案写“对”或“错”')
    expect(await desk.getByRole('button', { name: /上传并送审/ }).isDisabled()).toBe(true)

    await desk.getByRole('button', { name: '换一个文件' }).click()
    await choose('错')
    await see(desk, '读出 2 道题，都可以导入')
    await desk.getByRole('button', { name: '上传并送审 2 题' }).click()
    await see(desk, /2 道题 · 待审/)
    expect(await desk.getByRole('button', { name: '批准' }).count()).toBe(0)

    const second = (await signIn(stage, 'o-demo-editor2')).desk
    await goTo(second, '题目导入导出')
    await second.getByRole('button', { name: '出行题目.xlsx' }).click()
    await see(second, stems[0]!)
    await second.getByRole('button', { name: '批准', exact: true }).click()
    await second.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
    // The minute tick may be faster than the eye.
    await see(second, /正在写入题库|正在启用|都已进入题库/)
    // One tick writes, and once every instance knows of the switch another makes all of it live.
    for (let tick = 0; tick < 3; tick++) await stage.product.cloud.clock.advance(TICK_MS)
    await see(second, '2 道题都已进入题库')
    await goTo(second, '题库')
    await second.getByText('已发布', { exact: true }).first().click()
    await eventually(
      () => second.getByRole('link', { name: stems[1]! }).count(),
      (count) => count === 1,
    )
  }, 180_000)
})
