/** What officers see of the effect of learning, and editors of their questions. Reads roll-ups only. */
import { implement } from '../../kernel/action'
import { pageByKey } from '../../kernel/paging'
import { addDays } from '../../kernel/time'
import { assignedTo, ASSIGNMENTS_SHOWN_DAYS } from '../course'
import { type Topic, topicNames, topicTagOf } from '../editorial'
import { assignmentFindings } from './around'
import { effectContract } from './effect-contract'
import { effectiveAnswers, findingsOf, shownTopic, siblingsOf, wilson } from './findings'
import { doubtsOf, guessScore, ITEM_MINIMUM, itemDoubts, itemStatistics } from './items'
import type { ItemRecord } from './model'
import { exportStatements } from './record'
import { GROUP_MINIMUM, noCounts, participationOf } from './rules'
import { scopeOf } from './scope'
import { type GroupStanding, STANDING_DAYS } from './standing'
import { statementContract } from './statement-contract'
import { groupDaysBetween, groupStandings, groupWeeksBetween, itemRecords } from './store'

const ITEMS_PAGE = 20

const effectActions = implement(effectContract, 'console', {
  'evaluation.effect': async ({ caller, now }, { organisationId }) => {
    const { organisation, standing, size } = await scopeOf(caller, organisationId)
    const from = addDays(now.day, 1 - STANDING_DAYS)
    const firstWeek = addDays(now.day, -(ASSIGNMENTS_SHOWN_DAYS + STANDING_DAYS))
    const [days, parent, assigned, weeks] = await Promise.all([
      groupDaysBetween(organisation._id, from, now.day),
      organisation.parentId === null ? null : groupStandings.get(organisation.parentId),
      assignedTo(organisation, now),
      groupWeeksBetween(organisation._id, firstWeek, now.day),
    ])
    return {
      organisationId: organisation._id,
      organisationName: organisation.name,
      memberCount: size.memberCount,
      groupMinimum: GROUP_MINIMUM,
      day: now.day,
      days: STANDING_DAYS,
      trend: Array.from({ length: STANDING_DAYS }, (_, index) => {
        const day = addDays(from, index)
        const counts = days.find((group) => group.day === day) ?? noCounts
        return { day, tookPart: participationOf(size, counts).tookPart }
      }),
      topics: standing ? topicsOf(standing, parent) : [],
      findings: [
        ...(standing ? findingsOf(standing, parent, STANDING_DAYS) : []).map(({ kind, topic, sentence }) => ({
          kind,
          topic: topicTagOf(topic),
          sentence,
          assignmentId: null,
        })),
        ...assignmentFindings(assigned, weeks, now.day).map((finding) => ({
          ...finding,
          topic: topicTagOf(finding.topic),
        })),
      ],
    }
  },

  'evaluation.items': async (_, { topic, cursor }) => {
    const page = await pageByKey(
      itemRecords,
      topic === undefined ? { listed: true } : { topic },
      'doubtKey',
      cursor,
      ITEMS_PAGE,
    )
    return { minimum: ITEM_MINIMUM, items: page.items.map(itemView), nextCursor: page.nextCursor }
  },
})

const statementActions = implement(statementContract, 'console', {
  'evaluation.exportStatements': ({ caller, now }, wish) => exportStatements(caller.memberId, wish, now),
})

export const effectConsoleActions = [...effectActions, ...statementActions]

function topicsOf(standing: GroupStanding, parent: GroupStanding | null) {
  return (Object.keys(topicNames) as Topic[]).map((topic) => {
    const own = shownTopic(standing, topic)
    const siblings = own && siblingsOf(own, parent?.parts[topic])
    const share = own ? own.right / own.asked : 0
    return {
      topic: topicTagOf(topic),
      own: own && { share, ...wilson(share, effectiveAnswers(own)), members: own.members },
      siblings: siblings && { share: siblings.right / siblings.asked, groups: siblings.groups },
    }
  })
}

function itemView(item: ItemRecord) {
  const { questionId, version, kind, stem, options } = item
  const { answers, facility, discrimination, efficiency } = itemStatistics(item.cells)
  const enough = answers >= ITEM_MINIMUM && facility !== null
  return {
    questionId,
    version,
    kind,
    stem,
    topic: topicTagOf(item.topic),
    answers,
    statistics: enough
      ? {
          facility,
          discrimination,
          efficiency,
          guess: guessScore(kind, options.length),
          options: options.map(({ text, right, chosen }) => ({ text, right, chosen: chosen / answers })),
        }
      : null,
    doubts: doubtsOf(item).map((id) => ({ id, text: itemDoubts[id] })),
  }
}
