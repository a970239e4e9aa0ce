/** A file of twenty thousand questions: read, checked, staged, approved, and brought into the bank. */
import { topicNames, type Topic } from '../../cloudfunctions/domains/editorial/model'
import type { BankQuestion } from '../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { checkFile, piecesOf } from '../../cloudfunctions/domains/quiz/formats/checkFile'
import { readXlsx, writeXlsx } from '../../cloudfunctions/domains/quiz/formats/xlsx'
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const QUESTIONS = 20_000
const TICK_MS = 60_000

export async function benchImport(root: string): Promise<Figure[]> {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => question(index))
  const file = await writeXlsx(questions, topicNames)
  const broken = await writeXlsx(
    [...questions.slice(1), { ...question(0), options: ['甲', '甲'] }],
    topicNames,
  )
  const cloud = await openBenchCloud(root)
  const writer = await cloud.signIn('o-demo-editor')
  const second = await cloud.signIn('o-demo-editor2')
  const startedMs = Date.now()
  const heapBefore = process.memoryUsage().rss
  const rows = await check(file)
  const readMs = Date.now()
  const heapAfter = process.memoryUsage().rss
  const pieces = piecesOf(rows.map(({ line, question: read }) => ({ line, question: read })))
  const about = { importId: 'bench', fileName: 'bench.xlsx', total: rows.length, chunks: pieces.length }
  await cloud.console('quiz.startImport', about, writer)
  for (const [chunk, piece] of pieces.entries())
    await cloud.console('quiz.stageImport', { importId: 'bench', chunk, rows: piece }, writer)
  await cloud.console('quiz.submitImport', { importId: 'bench' }, writer)
  const stagedMs = Date.now()
  await cloud.console('quiz.approveImport', { importId: 'bench' }, second)
  let ticks = 0
  for (let status = ''; status !== 'published' && ticks < 60; ticks++) {
    await cloud.passTime(TICK_MS)
    status = ((await cloud.console('quiz.import', { importId: 'bench' }, second)) as { status: string })
      .status
  }
  const bad = (await check(broken)).filter(({ question: read }) => read === null)
  await cloud.close()
  if (bad.length !== 1 || bad[0]?.line !== QUESTIONS + 1) throw new Error('the broken row was not found')
  const figure = (name: string, value: number, unit: Figure['unit'], aim?: number): Figure => ({
    bench: 'import',
    name,
    value: Math.round(value * 10) / 10,
    unit,
    aim,
  })
  return [
    figure(`reading and checking ${QUESTIONS} questions from xlsx`, (readMs - startedMs) / 1000, 'seconds'),
    figure('and staging them, submitted for review', (stagedMs - startedMs) / 1000, 'seconds', 60),
    figure('memory that reading took', (heapAfter - heapBefore) / 2 ** 20, 'MiB'),
    figure('calls that carried them', pieces.length, 'calls'),
    figure('ticks from the approval until all of them are live', ticks, 'ticks'),
  ]
}

async function check(file: ArrayBuffer) {
  const defaults = { topic: null, difficulty: 2, explanation: '', source: null }
  return checkFile(await readXlsx(file), defaults, topicNames)
}

function question(index: number): BankQuestion<Topic> {
  const topics = Object.keys(topicNames) as Topic[]
  return {
    kind: 'single',
    topic: topics[index % topics.length]!,
    difficulty: (index % 3) + 1,
    stem: `第 ${index} 题：下列说法中，与文件原文的意思一致的是哪一项？`,
    options: ['与原文一致的说法', `第 ${index} 个不一致的说法`, '原文没有提到的说法', '与原文相反的说法'],
    answer: [0],
    accepted: [],
    numeric: false,
    explanation: '见文件原文的相应条款，其余三项或者相反，或者没有提到。',
    source: {
      issuer: '示例单位',
      title: '《示例文件》',
      documentNumber: '示例〔2026〕1号',
      publishedOn: '2026-01-01',
      url: 'https://example.org/shili',
    },
  }
}
