/** What reading disclosures costs, however large the archive is. */
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const ARCHIVES = [100, 10_000]
const BROUGHT_AT_ONCE = 50
/** Published in the demo. */
const MODEL = 'd-resolution'

/** One page of the list is twenty, and one more to know whether it goes on. */
const budgets: Record<string, { operations: number; trips: number; documents: number }> = {
  'disclosure.publicList': { operations: 1, trips: 1, documents: 21 },
  'disclosure.publicDetail': { operations: 4, trips: 2, documents: 5 },
}

export async function benchDisclosure(root: string): Promise<Figure[]> {
  const cloud = await openBenchCloud(root)
  const figures: Figure[] = []
  const figure = (name: string, value: number, unit: Figure['unit'], budget: number) =>
    figures.push({ bench: 'disclosure', name: `${name}: ${unit}`, value, unit, budget })
  let stored = 0
  for (const size of ARCHIVES) {
    await archive(stored, size)
    stored = size
    const inputs = {
      'disclosure.publicList': { year: '2019' },
      'disclosure.publicDetail': { disclosureId: MODEL },
    }
    for (const [action, input] of Object.entries(inputs)) {
      const counts = await cloud.measurePublic(action, input)
      for (const unit of ['operations', 'trips', 'documents'] as const)
        figure(`${action} among ${size}`, counts[unit], unit, budgets[action]![unit])
    }
  }
  await cloud.close()
  return figures
}

/** Brings the archive of one year to a size with copies of a disclosure of the demo. */
async function archive(from: number, to: number): Promise<void> {
  const { disclosureHeads } =
    require('../../cloudfunctions/domains/disclosure/store') as typeof import('../../cloudfunctions/domains/disclosure/store')
  const model = await disclosureHeads.get(MODEL)
  if (!model) throw new Error('the demo has no such disclosure')
  for (let at = from; at < to; at += BROUGHT_AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(BROUGHT_AT_ONCE, to - at) }, (_none, more) => {
        const _id = `bench-${at + more}`
        const keys = [':::', ':::2019']
        return disclosureHeads.put({
          ...model,
          _id,
          searchKeys: keys,
          listKey: `2019-01-01~${_id}`,
          untoldSince: null,
        })
      }),
    )
}
