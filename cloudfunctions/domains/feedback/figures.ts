/** The public figures: what was received, answered, in time, how long it took, how satisfied people were. */
import { collection, command } from '../../kernel/database'
import { GROUP_MINIMUM } from '../../kernel/groups'
import { addDays } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { daysBetween } from './counting'
import { type FigureShare, type Letter, feedbackLetters, standing } from './store'

/** One organisation in one month. */
export interface FeedbackFigure {
  /** `{organisationId}.{month}` */
  _id: string
  rootId: string
  organisationId: string
  organisationName: string
  /** `YYYY-MM` the letters came in. */
  month: string
  received: number
  answered: number
  inTime: number
  /** Answered letters by how many days it took; the last one stands for all that took longer. */
  days: Record<string, number>
  /** Ratings by score. */
  scores: Record<string, number>
}

export const feedbackFigures = collection<FeedbackFigure>({
  name: 'feedbackFigures',
  indexes: [
    {
      fields: [
        ['rootId', 1],
        ['month', 1],
      ],
      reason: 'the figures of all organisations under a root over some months',
    },
  ],
})

const LONGEST_DAYS = 120
const MONTHS = 12

/** Takes some letters that changed into the figures; exactly once, because what is counted stands in the letter. */
export async function countSome(limit: number): Promise<number> {
  const found = await feedbackLetters.find({ uncounted: true }, { limit, fields: ['_id'] })
  for (const { _id } of found)
    await transaction(async (running) => {
      const letter = await feedbackLetters.within(running).get(_id)
      if (!letter?.uncounted) return
      const share = shareOf(letter)
      const figureId = `${letter.organisationId}.${share.month}`
      const figure =
        (await feedbackFigures.within(running).get(figureId)) ?? emptyFigure(figureId, letter, share)
      const before = letter.counted ? added(figure, letter.counted, -1) : figure
      await feedbackFigures.within(running).put(added(before, share, 1))
      await feedbackLetters.within(running).put({ ...letter, uncounted: false, counted: share })
    })
  return found.length
}

/** What a letter adds to the figures as it stands. A letter that was declined with its reason counts as answered. */
function shareOf(letter: Letter): FigureShare {
  const { repliedOn, repliedInTime, acceptedInTime, score } = standing(letter)
  const first = letter.events[0]!
  const declined = letter.events.find(({ kind }) => kind === 'declined')
  const answeredOn = repliedOn ?? declined?.day ?? null
  const inTime = repliedOn ? acceptedInTime && repliedInTime : acceptedInTime
  return {
    month: first.day.slice(0, 7),
    answered: answeredOn !== null,
    inTime: answeredOn !== null && inTime === true,
    days: answeredOn === null ? null : Math.min(LONGEST_DAYS, daysBetween(first.day, answeredOn)),
    score,
  }
}

function emptyFigure(_id: string, letter: Letter, { month }: FigureShare): FeedbackFigure {
  const { organisationId, organisationName, organisationPath } = letter
  const rootId = organisationPath.split('/')[1] ?? ''
  const none = { received: 0, answered: 0, inTime: 0, days: {}, scores: {} }
  return { _id, rootId, organisationId, organisationName, month, ...none }
}

function added(figure: FeedbackFigure, share: FigureShare, sign: 1 | -1): FeedbackFigure {
  const more = (counts: Record<string, number>, key: number | null) =>
    key === null ? counts : { ...counts, [key]: (counts[key] ?? 0) + sign }
  return {
    ...figure,
    received: figure.received + sign,
    answered: figure.answered + (share.answered ? sign : 0),
    inTime: figure.inTime + (share.inTime ? sign : 0),
    days: more(figure.days, share.days),
    scores: more(figure.scores, share.score),
  }
}

/** The last twelve months under a root: the sum, and each organisation with enough letters to say nothing about one. */
export async function figuresOf(rootId: string, today: string) {
  const since = addDays(today, -30 * MONTHS).slice(0, 7)
  const found = await feedbackFigures.find({ rootId, month: command.gte(since) }, { limit: 1000 })
  const byOrganisation = new Map<string, FeedbackFigure[]>()
  for (const figure of found)
    byOrganisation.set(figure.organisationId, [...(byOrganisation.get(figure.organisationId) ?? []), figure])
  const shown = [...byOrganisation.values()].filter((all) => sum(all, 'received') >= GROUP_MINIMUM)
  // With one small organisation left out it would be the difference between the sum and the rest.
  const hidden = byOrganisation.size - shown.length
  return {
    since,
    all: sum(found, 'received') >= GROUP_MINIMUM && hidden !== 1 ? figureView(found) : null,
    organisations: shown.map((all) => ({
      id: all[0]!.organisationId,
      name: all[0]!.organisationName,
      ...figureView(all),
    })),
  }
}

/** Figures of several months or organisations; the median and the satisfaction from five on. */
function figureView(figures: readonly FeedbackFigure[]) {
  const answered = sum(figures, 'answered')
  const scores = [3, 2, 1].map((score) => sumOf(figures, ({ scores: by }) => by[score] ?? 0))
  const rated = scores.reduce((total, count) => total + count, 0)
  return {
    received: sum(figures, 'received'),
    answered,
    inTime: sum(figures, 'inTime'),
    medianDays: answered >= GROUP_MINIMUM ? median(figures) : null,
    satisfaction:
      rated >= GROUP_MINIMUM ? { satisfied: scores[0]!, fair: scores[1]!, unsatisfied: scores[2]! } : null,
  }
}

function median(figures: readonly FeedbackFigure[]): number {
  const counts = new Map<number, number>()
  for (const { days } of figures)
    for (const [day, count] of Object.entries(days))
      counts.set(Number(day), (counts.get(Number(day)) ?? 0) + count)
  const sorted = [...counts].sort(([a], [b]) => a - b)
  const total = sorted.reduce((so, [, count]) => so + count, 0)
  const at = (place: number) => {
    let seen = 0
    for (const [day, count] of sorted) {
      seen += count
      if (place < seen) return day
    }
    return 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}

function sum(figures: readonly FeedbackFigure[], of: 'received' | 'answered' | 'inTime'): number {
  return sumOf(figures, (figure) => figure[of])
}

function sumOf(figures: readonly FeedbackFigure[], of: (figure: FeedbackFigure) => number): number {
  return figures.reduce((total, figure) => total + of(figure), 0)
}
