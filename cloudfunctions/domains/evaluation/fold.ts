/**
 * Folding submitted papers and study days into roll-ups. Sources carry a mark until they are counted; a transaction
 * counts some of them and takes the marks off together, so that nothing counts twice or is lost wherever it stops. Only
 * this job writes roll-ups, in few transactions a tick, so that a burst of submissions makes no document hot.
 */
import type { Transaction } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { organisations } from '../organisation'
import { type QuizAttempt, quizAttempts } from '../quiz'
import { type StudyDay, studyDays } from '../study'
import {
  addToGroups,
  addToItem,
  type Changes,
  countedAnswers,
  countPaper,
  countStudy,
  groupDayIds,
  itemId,
  type Known,
  learningDayId,
  newLearner,
  newLearningDay,
} from './counting'
import { doubtKey } from './items'
import type { GroupDay, ItemRecord } from './model'
import { recordStatements } from './record'
import { countedQuestions, isMeasure, withChoices } from './sources'
import { groupDays, itemRecords, learners, learningDays } from './store'

/** Sources one transaction counts: few enough to be quick, many enough to share the writes of their groups. */
const BATCH = 10
/** Transactions one tick makes; the rest waits for the next. */
const BATCHES = 40

/** Counts what was submitted since; answers how many papers and study days. */
export async function countSources(now: Moment): Promise<number> {
  let counted = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const [papers, days] = await Promise.all([
      quizAttempts.find({ uncounted: true }, { limit: BATCH }),
      studyDays.find({ uncounted: true }, { limit: BATCH }),
    ])
    if (papers.length + days.length === 0) break
    const units = await organisations.getMany([
      ...new Set([...papers, ...days].map(({ organisationId }) => organisationId)),
    ])
    const paths = new Map(units.map(({ _id, path }) => [_id, path]))
    // Before the marks come off: what is written twice stays as it is, what is missed would be missed for good.
    await recordStatements(papers, days, now)
    await transaction((running) => countBatch(running, idsOf(papers), idsOf(days), paths))
    counted += papers.length + days.length
  }
  return counted
}

const idsOf = (documents: ReadonlyArray<{ _id: string }>) => documents.map(({ _id }) => _id)

async function countBatch(
  running: Transaction,
  paperIds: readonly string[],
  studyIds: readonly string[],
  paths: ReadonlyMap<string, string>,
): Promise<void> {
  const known = new Map<string, Known['learningDay']>()
  const people = new Map<string, Known['learner']>()
  const items = new Map<string, ItemRecord>()
  const changes: Changes[] = []
  const read = async ({ memberId, organisationId, day }: QuizAttempt | StudyDay): Promise<Known> => {
    const id = learningDayId(day, memberId)
    const learningDay =
      known.get(id) ??
      (await learningDays.within(running).get(id)) ??
      newLearningDay(memberId, paths.get(organisationId) ?? `/${organisationId}/`, day)
    const learner =
      people.get(memberId) ?? (await learners.within(running).get(memberId)) ?? newLearner(memberId)
    return { learningDay, learner }
  }
  const keep = (change: Changes) => {
    known.set(change.learningDay._id, change.learningDay)
    people.set(change.learner._id, change.learner)
    changes.push(change)
  }
  for (const id of paperIds) {
    const attempt = await quizAttempts.within(running).get(id)
    if (!attempt?.uncounted) continue
    await quizAttempts.within(running).update(id, { uncounted: false })
    if (!isMeasure(attempt)) continue
    const before = await read(attempt)
    const news = !before.learningDay.papers.some((paper) => paper.id === id)
    const change = countPaper(before, { id, answers: countedAnswers(countedQuestions(attempt)) })
    keep(change)
    for (const { questionId, version } of change.items) {
      const key = itemId(questionId, version)
      const item = items.get(key) ?? (await itemRecords.within(running).get(key))
      const next = withChoices(item, attempt, questionId, news)
      if (next) items.set(key, next)
    }
  }
  for (const id of studyIds) {
    const studyDay = await studyDays.within(running).get(id)
    if (!studyDay?.uncounted) continue
    keep(countStudy(await read(studyDay), studyDay.completed))
    await studyDays.within(running).update(id, { uncounted: false })
  }
  await writeGroups(running, changes)
  await writeItems(running, items, changes)
  for (const learningDay of known.values()) await learningDays.within(running).put(learningDay)
  for (const learner of people.values()) await learners.within(running).put(learner)
}

async function writeGroups(running: Transaction, changes: readonly Changes[]): Promise<void> {
  const groups = new Map<string, GroupDay>()
  const ids = new Set(changes.flatMap((change) => change.groups.flatMap(groupDayIds)))
  for (const id of ids) {
    const group = await groupDays.within(running).get(id)
    if (group) groups.set(id, group)
  }
  for (const change of changes) for (const group of change.groups) addToGroups(groups, group)
  for (const group of groups.values()) await groupDays.within(running).put(group)
}

async function writeItems(
  running: Transaction,
  items: ReadonlyMap<string, ItemRecord>,
  changes: readonly Changes[],
): Promise<void> {
  const next = new Map(items)
  for (const change of changes.flatMap((counted) => counted.items)) {
    const key = itemId(change.questionId, change.version)
    const item = next.get(key)
    if (item) next.set(key, addToItem(item, change))
  }
  for (const item of next.values())
    await itemRecords.within(running).put({ ...item, doubtKey: doubtKey(item) })
}
