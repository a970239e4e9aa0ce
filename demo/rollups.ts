/** The roll-ups of the made-up learning, folded by the rules of the product. */
import {
  addToGroups,
  addToItem,
  type Changes,
  countedAnswers,
  countPaper,
  countStudy,
  itemId,
  type Known,
  learningDayId,
  newLearner,
  newLearningDay,
} from '../cloudfunctions/domains/evaluation/counting'
import { doubtKey } from '../cloudfunctions/domains/evaluation/items'
import type { GroupDay, ItemRecord, Learner, LearningDay } from '../cloudfunctions/domains/evaluation/model'
import { storedStatement } from '../cloudfunctions/domains/evaluation/record'
import { countedQuestions, isMeasure, withChoices } from '../cloudfunctions/domains/evaluation/sources'
import {
  type GroupStanding,
  type GroupUnit,
  standingOf,
  STANDING_DAYS,
} from '../cloudfunctions/domains/evaluation/standing'
import { type GroupWeek, weekOf } from '../cloudfunctions/domains/evaluation/progress'
import { statementsOfPaper } from '../cloudfunctions/domains/evaluation/statements'
import type { QuizAttempt } from '../cloudfunctions/domains/quiz'
import type { StudyDay } from '../cloudfunctions/domains/study/store'
import { hashFraction } from '../cloudfunctions/kernel/random'
import { addDays, mondayOf } from '../cloudfunctions/kernel/time'
import { demoPeople } from './people'

/** Everything evaluation knows after these papers and study days. */
export function demoRollups(
  attempts: readonly QuizAttempt[],
  studyDays: readonly StudyDay[],
  units: readonly GroupUnit[],
  today: string,
) {
  const learningDays = new Map<string, LearningDay>()
  const learners = new Map<string, Learner>()
  const groups = new Map<string, GroupDay>()
  const items = new Map<string, ItemRecord>()
  const pathOf = new Map(units.map(({ _id, path }) => [_id, path]))
  const known = ({ memberId, organisationId, day }: QuizAttempt | StudyDay): Known => ({
    learningDay:
      learningDays.get(learningDayId(day, memberId)) ??
      newLearningDay(memberId, pathOf.get(organisationId) ?? '', day),
    learner: learners.get(memberId) ?? newLearner(memberId),
  })
  const keep = (changes: Changes) => {
    learningDays.set(changes.learningDay._id, changes.learningDay)
    learners.set(changes.learner._id, changes.learner)
    for (const group of changes.groups) addToGroups(groups, group)
    for (const change of changes.items) {
      const item = items.get(itemId(change.questionId, change.version))
      if (item) items.set(item._id, addToItem(item, change))
    }
  }
  for (const attempt of attempts.filter((paper) => paper.status === 'submitted' && isMeasure(paper))) {
    for (const { questionId, version } of attempt.questions) {
      const item = withChoices(items.get(itemId(questionId, version)) ?? null, attempt, questionId, true)
      if (item) items.set(item._id, item)
    }
    keep(countPaper(known(attempt), { id: attempt._id, answers: countedAnswers(countedQuestions(attempt)) }))
  }
  for (const studyDay of studyDays) keep(countStudy(known(studyDay), studyDay.completed))
  const fixed = new Set(demoPeople.map(({ memberId }) => memberId))
  return {
    learningDays: [...learningDays.values()],
    learners: [...learners.values()],
    groupDays: [...groups.values()],
    itemRecords: [...items.values()].map((item) => ({ ...item, doubtKey: doubtKey(item) })),
    // Of the people one can be in the demo; the others have theirs in the roll-ups alone.
    learningStatements: attempts
      .filter(({ memberId }) => fixed.has(memberId))
      .flatMap((paper) =>
        statementsOfPaper(paper).map((statement) => storedStatement(paper.memberId, statement)),
      ),
    groupStandings: standingsOf(units, [...groups.values()], today),
  }
}

function standingsOf(
  units: readonly GroupUnit[],
  groups: readonly GroupDay[],
  today: string,
): GroupStanding[] {
  const standings: GroupStanding[] = []
  const from = addDays(today, 1 - STANDING_DAYS)
  for (const unit of [...units].sort((a, b) => (a.path < b.path ? 1 : -1))) {
    const days = groups.filter(
      ({ organisationId, day }) => organisationId === unit._id && day >= from && day <= today,
    )
    const below = standings.filter(({ parentId }) => parentId === unit._id)
    standings.push(standingOf(unit, days, below, today))
  }
  return standings
}

const WEEKS = 16

/**
 * Where the groups stood in the weeks before the demo's history begins: today's standing, with a chance of its own for
 * each week, and the constitution better known since it was read together.
 */
export function demoWeeks(standings: readonly GroupStanding[], today: string): GroupWeek[] {
  return standings.flatMap((standing) =>
    Array.from({ length: WEEKS }, (_, index) => {
      const ago = WEEKS - 1 - index
      const week = addDays(mondayOf(today), -7 * ago)
      const day = ago === 0 ? today : addDays(week, 6)
      const topics = Object.entries(standing.topics).map(([topic, { right, asked, members }]) => {
        const chance = 0.06 * (hashFraction(`${week}.${topic}.${standing._id}`) - 0.5)
        // The window of thirty days lets what was learned in a week come into the figure little by little.
        const learned = topic === 'constitution' ? 0.2 * Math.min(1, Math.max(0, (ago - 4) / 4)) : 0
        const share = Math.min(0.97, Math.max(0.05, right / asked - (ago === 0 ? 0 : learned - chance)))
        return [topic, { right: Math.round(share * asked), asked, members }] as const
      })
      return weekOf({ ...standing, day, topics: Object.fromEntries(topics) }, week)
    }),
  )
}
