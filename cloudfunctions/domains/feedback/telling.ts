/** Telling those whom it concerns that something happened; whoever holds a receipt looks for themself. */
import type { Transaction } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import type { Member } from '../organisation'
import { queueMessage } from '../message'
import type { LetterEvent } from './model'
import type { Letter } from './store'

const categoryNames = { suggestion: '建议', supervision: '监督', enquiry: '咨询', praise: '表扬' } as const

/** Steps worth a message; the others a sender sees in the timeline. */
const told: Partial<Record<LetterEvent['kind'], string>> = {
  accepted: '已受理',
  transferred: '已转办',
  declined: '不予受理',
  extended: '办理期限延长',
  handedOver: '改由别处办理',
  replied: '已答复',
  reviewed: '已复查',
  escalated: '超期，已交上一级',
}

/** Queues the message within the caller's transaction. */
export async function tellSender(
  running: Transaction,
  now: Moment,
  letter: Letter,
  event: LetterEvent,
): Promise<void> {
  const state = told[event.kind]
  if (!letter.sender || state === undefined) return
  await queueMessage(running, now, {
    messageId: `feedback.${letter._id}.${event.id}`,
    personId: letter.sender.personId,
    template: 'feedbackProgress',
    data: {
      letter: `${categoryNames[letter.category]}：${letter.text}`.slice(0, 40),
      state,
      at: readable(now),
    },
    page: `/packages/feedback/letter/index?letterId=${letter._id}`,
  })
}

/** `2026年11月22日 09:30` in China. */
function readable({ ms }: Moment): string {
  const [day = '', time = ''] = new Date(ms + 8 * 3_600_000).toISOString().split('T')
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日 ${time.slice(0, 5)}`
}

const clockNames = { accept: '受理', resolve: '答复', ask: '申请复查', review: '复查' } as const
/** People at a desk who are told at most; more is a list of names and no desk. */
const MOST_TOLD = 20

/**
 * Tells those at a letter's desk that its time runs out, or that it came to them because it had, within the caller's
 * transaction. What the letter says stays at the desk.
 */
export async function tellDesk(
  running: Transaction,
  now: Moment,
  { _id, category, organisationName, events }: Letter,
  kind: 'reminded' | 'escalated' | 'overdue',
  clock: { kind: keyof typeof clockNames; last: string },
  holders: readonly Member[],
): Promise<void> {
  const what = clockNames[clock.kind]
  const state = {
    reminded: `请在期限前${what}`,
    escalated: `下级超期未${what}，已交到这里`,
    overdue: `已超过${what}期限`,
  }[kind]
  const [year, month, date] = clock.last.split('-').map(Number)
  for (const { personId } of holders.slice(0, MOST_TOLD))
    if (personId !== null)
      await queueMessage(running, now, {
        messageId: `feedback.due.${_id}.${events.length - 1}.${personId}`,
        personId,
        template: 'letterDue',
        data: {
          letter: `${categoryNames[category]}：寄给${organisationName}`,
          state,
          until: `${year}年${month}月${date}日 24:00`,
        },
        page: '/packages/settings/console/index',
      })
}
