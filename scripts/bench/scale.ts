/** Documents read by the daily paper and the home page, in the demo and with a large bank and a long memory. */
import type { Head } from '../../cloudfunctions/domains/editorial'
import type { MemoryCard, Question } from '../../cloudfunctions/domains/quiz/store'
import { DAY_MS } from '../../cloudfunctions/kernel/time'
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const BANK = 20_000
const CARDS = 5_000
const BATCH = 200
const OPENID = 'o-demo-secretary'
const MEMBER_ID = 'm-secretary'

export async function benchScale(root: string): Promise<Figure[]> {
  const cloud = await openBenchCloud(root)
  const read = async (openid: string, action: string) => (await cloud.measure(action, {}, openid)).documents
  const small = {
    paper: await read('o-demo-member', 'quiz.daily'),
    home: await read('o-demo-member', 'home.get'),
  }
  await grow(cloud.now())
  const large = { paper: await read(OPENID, 'quiz.daily'), home: await read(OPENID, 'home.get') }
  await cloud.close()
  const figure = (name: string, value: number, budget?: number): Figure => ({
    bench: 'scale',
    name,
    value,
    unit: 'documents',
    budget,
  })
  return [
    figure('a new daily paper in the demo (197 questions)', small.paper, 60),
    figure(`a new daily paper with ${BANK} questions and ${CARDS} review cards`, large.paper, 60),
    figure('home.get in the demo', small.home),
    figure(`home.get with ${BANK} questions and ${CARDS} review cards`, large.home, 40),
  ]
}

/** Makes the bank and one member's memory large, all of it due. */
async function grow(nowMs: number): Promise<void> {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const { demoQuestions } = require('../../demo/editorial') as typeof import('../../demo/editorial')
  const { hashFraction } =
    require('../../cloudfunctions/kernel/random') as typeof import('../../cloudfunctions/kernel/random')
  const { remember } =
    require('../../cloudfunctions/domains/quiz/memory') as typeof import('../../cloudfunctions/domains/quiz/memory')
  const published = demoQuestions(nowMs).heads.filter(({ live }) => live)
  const bank = Array.from({ length: BANK }, (_, index): Head<Question> => {
    const head = published[index % published.length]
    if (!head) throw new Error('the demo has no published question')
    const _id = `big-${index}`
    return { ...head, _id, listKey: `${head.listKey}-${index}`, draw: hashFraction(_id) }
  })
  const at = new Date(nowMs - 60 * DAY_MS).toISOString()
  const cards = bank.slice(0, CARDS).map(({ _id: questionId, published: question }): MemoryCard => ({
    _id: `${MEMBER_ID}.${questionId}`,
    memberId: MEMBER_ID,
    questionId,
    topic: question?.topic ?? 'law',
    ...remember(null, true, at, 0.9),
    scheduleVersion: 1,
    wrong: false,
    rightsInARow: 1,
  }))
  const addAll = async (name: string, documents: readonly object[]) => {
    for (let start = 0; start < documents.length; start += BATCH)
      await database.collection(name).add({ data: documents.slice(start, start + BATCH) })
  }
  await addAll('questionHeads', bank)
  await addAll('memoryCards', cards)
}
