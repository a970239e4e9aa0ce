/** Documents read by the pages of officers, in a committee of a thousand members and in one of a hundred thousand. */
import { addDays, momentOf } from '../../cloudfunctions/kernel/time'
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const SIZES = [1_000, 100_000]
const MEMBERS_PER_BRANCH = 20
const DAYS = 30
const BATCH = 200
const OFFICER = 'o-demo-committee'
/** Reads may differ by this factor between the sizes. */
const FLAT = 1.1

export async function benchEvaluation(root: string): Promise<Figure[]> {
  const figures: Figure[] = []
  const first = new Map<string, number>()
  for (const members of SIZES) {
    const cloud = await openBenchCloud(root)
    await grow(members, momentOf(cloud.now()).day)
    const session = await cloud.signIn(OFFICER)
    for (const action of ['evaluation.today', 'evaluation.effect']) {
      const { documents } = await cloud.measureConsole(action, { organisationId: 'committee' }, session)
      const least = first.get(action)
      first.set(action, least ?? documents)
      figures.push({
        bench: 'evaluation',
        name: `${action} for ${members} members`,
        value: documents,
        unit: 'documents',
        budget: least === undefined ? undefined : Math.floor(least * FLAT),
      })
    }
    await cloud.close()
  }
  return figures
}

/** Gives the demo's committee branches of twenty, each with a month of learning, folded by the rules of the product. */
async function grow(members: number, today: string): Promise<void> {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const { addToGroups } =
    require('../../cloudfunctions/domains/evaluation/counting') as typeof import('../../cloudfunctions/domains/evaluation/counting')
  const { standingOf } =
    require('../../cloudfunctions/domains/evaluation/standing') as typeof import('../../cloudfunctions/domains/evaluation/standing')
  const clear = (name: string) =>
    database
      .collection(name)
      .where({ _id: database.command.gt('') })
      .remove()
  for (const name of ['groupDays', 'groupStandings']) await clear(name)
  const committee = { _id: 'committee', parentId: null, path: '/committee/', name: '示例', memberCount: 0 }
  const branches = Array.from({ length: members / MEMBERS_PER_BRANCH }, (_, index) => ({
    _id: `big-${index}`,
    parentId: committee._id,
    path: `/committee/big-${index}/`,
    name: `示例第 ${index} 支部`,
    kind: 'branch',
    memberCount: MEMBERS_PER_BRANCH,
  }))
  const groups: Parameters<typeof addToGroups>[0] = new Map()
  for (const { path } of branches)
    for (let ago = 0; ago < DAYS; ago++) {
      const topics = { party: { right: 20, asked: 30, last: ago === 0 ? 12 : 0 } }
      const counts = { studied: 8, quizzed: 12, tookPart: 14, right: 40, asked: 60, last: ago === 0 ? 12 : 0 }
      addToGroups(groups, { day: addDays(today, -ago), path, ...counts, topics })
    }
  const daysOf = (id: string) =>
    [...Array(DAYS).keys()].flatMap((ago) => groups.get(`${addDays(today, -ago)}.${id}`) ?? [])
  const below = branches.map((branch) => standingOf(branch, daysOf(branch._id), [], today))
  const addAll = async (name: string, documents: readonly object[]) => {
    for (let start = 0; start < documents.length; start += BATCH)
      await database.collection(name).add({ data: documents.slice(start, start + BATCH) })
  }
  await addAll('organisations', branches)
  await addAll('groupDays', [...groups.values()])
  await addAll('groupStandings', [...below, standingOf(committee, daysOf('committee'), below, today)])
}
