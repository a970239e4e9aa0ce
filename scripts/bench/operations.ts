/** Database operations, sequential trips and documents read of the calls everybody makes every day. */
import fastify from 'fastify'
import { join } from 'node:path'
import { createLocalCloud } from '../../localcloud'
import type { Figure } from './figure'
import { wavesInFrontOf } from './waves'

const MEMBER = 'o-demo-member'

/** The last measured call of each action becomes its figures; `warm` ones had the same instance do it before. */
interface Measured {
  name: string
  operations?: number
  trips?: number
  documents?: number
}

/** Budgets of the first slice: reads in two trips, a submission in three operations. */
const budgets: Record<string, Omit<Measured, 'name'>> = {
  'home.get': { trips: 2, documents: 40 },
  'study.today': { trips: 2, documents: 10 },
  'study.open (resumed)': { trips: 2, documents: 5 },
  'quiz.daily (first)': { documents: 60 },
  'quiz.daily (resumed)': { trips: 2, documents: 5 },
  'quiz.submit': { operations: 3, trips: 3 },
  'points.mine': { trips: 2, documents: 60 },
}

export async function benchOperations(root: string): Promise<Figure[]> {
  const cloud = await createLocalCloud({
    functionsDir: join(root, 'dist', 'cloudfunctions'),
    data: ':memory:',
  })
  const app = fastify({ forceCloseConnections: true })
  cloud.register(app)
  const direct = await app.listen({ port: 0, host: '127.0.0.1' })
  await cloud.listening(direct)
  Object.assign(process.env, cloud.sdkEnvironment())
  const { seed } = require('../../demo/seed') as typeof import('../../demo/seed')
  await seed(60, cloud.clock.now(), () => undefined)

  const waves = await wavesInFrontOf(direct)
  await cloud.listening(waves.url)
  const figures: Figure[] = []

  const call = async (action: string, input: unknown) => {
    const answer = await cloud.call('member', { action, input }, { openid: MEMBER })
    const result = 'result' in answer ? (answer.result as { data?: unknown; error?: unknown }) : answer
    if ('error' in result && result.error) throw new Error(`${action}: ${JSON.stringify(result.error)}`)
    return (result as { data: unknown }).data
  }
  const measure = async (name: string, action: string, input: unknown) => {
    waves.take()
    const data = await call(action, input)
    const trips = waves.take()
    const operations = cloud.recentCalls().find((recent) => recent.action === action)?.operations ?? []
    const documents = operations.reduce((sum, { read }) => sum + read, 0)
    for (const [unit, value] of Object.entries({ operations: operations.length, trips, documents }))
      figures.push({
        bench: 'operations',
        name: `${name}: ${unit}`,
        value,
        unit: unit as Figure['unit'],
        budget: budgets[name]?.[unit as keyof Omit<Measured, 'name'>],
      })
    return data
  }

  await measure('home.get (first of an instance)', 'home.get', {})
  await measure('home.get', 'home.get', {})
  const today = (await measure('study.today', 'study.today', {})) as { items: Array<{ contentId: string }> }
  const contentId = today.items[0]?.contentId
  await measure('study.open (first)', 'study.open', { contentId })
  await measure('study.open (resumed)', 'study.open', { contentId })
  await measure('study.library', 'study.library', {})
  const paper = (await measure('quiz.daily (first)', 'quiz.daily', {})) as {
    attemptId: string
    questions: Array<{ id: string; options: Array<{ key: string }> }>
  }
  await measure('quiz.daily (resumed)', 'quiz.daily', {})
  const answers = paper.questions.map(({ id, options }) => ({ questionId: id, chosen: [options[0]?.key] }))
  await measure('quiz.submit', 'quiz.submit', { attemptId: paper.attemptId, answers })
  await measure('points.mine', 'points.mine', {})

  await app.close()
  waves.close()
  await cloud.close()
  return figures
}
