/**
 * Item statistics as Moodle's quiz statistics report defines them (docs.moodle.org, "Quiz report statistics" and "Quiz
 * statistics calculations"). Pure. Everything is computed from counts of (mark, rest of the paper), which add up: no
 * answer has to be read again, and no order of folding changes a figure.
 *
 * The rest is a share of the other questions of the same paper, so that papers of different length and content compare;
 * the question itself is never part of it, which on a paper of five would make every question look good.
 */
import type { ItemCell, ItemRecord } from './model'

/** Under so many answers a figure says more about chance than about the question. */
export const ITEM_MINIMUM = 20

export interface ItemStatistics {
  answers: number
  /** Mean mark, 0 to 1: the share of right answers. */
  facility: number | null
  /** Standard deviation of the mark. */
  deviation: number | null
  /** Correlation of the mark with the rest of the paper, −1 to 1. Null where one of the two never varies. */
  discrimination: number | null
  /** The covariance as a share of the largest these marks could have; at most 1. */
  efficiency: number | null
}

/** The statistics of one question. Null where there are too few answers to define a figure (fewer than two). */
export function itemStatistics(cells: readonly ItemCell[]): ItemStatistics {
  const answers = cells.reduce((sum, { count }) => sum + count, 0)
  if (answers === 0)
    return { answers, facility: null, deviation: null, discrimination: null, efficiency: null }
  const mean = (of: (cell: ItemCell) => number) =>
    cells.reduce((sum, cell) => sum + of(cell) * cell.count, 0) / answers
  const markMean = mean(({ mark }) => mark)
  const restMean = mean(({ rest }) => rest)
  if (answers === 1)
    return { answers, facility: markMean, deviation: null, discrimination: null, efficiency: null }
  const spread = (of: (cell: ItemCell) => number) => (mean(of) * answers) / (answers - 1)
  const markVariance = spread(({ mark }) => (mark - markMean) ** 2)
  const restVariance = spread(({ rest }) => (rest - restMean) ** 2)
  const covariance = spread(({ mark, rest }) => (mark - markMean) * (rest - restMean))
  const largest = largestCovariance(cells, markMean, restMean) / (answers - 1)
  const varies = markVariance > EPSILON && restVariance > EPSILON
  return {
    answers,
    facility: markMean,
    deviation: Math.sqrt(markVariance),
    discrimination: varies ? covariance / Math.sqrt(markVariance * restVariance) : null,
    efficiency: varies && Math.abs(largest) > EPSILON ? covariance / largest : null,
  }
}

const EPSILON = 1e-9

/** The sum of products when the best marks go with the best rests: both sorted, paired one by one. */
function largestCovariance(cells: readonly ItemCell[], markMean: number, restMean: number): number {
  const marks = sorted(cells, ({ mark }) => mark)
  const rests = sorted(cells, ({ rest }) => rest)
  let sum = 0
  let [atMark, atRest] = [0, 0]
  let [mark, rest] = [marks[0], rests[0]]
  let [marksLeft, restsLeft] = [mark?.count ?? 0, rest?.count ?? 0]
  while (mark && rest) {
    const pairs = Math.min(marksLeft, restsLeft)
    sum += pairs * (mark.value - markMean) * (rest.value - restMean)
    marksLeft -= pairs
    restsLeft -= pairs
    if (marksLeft === 0) marksLeft = (mark = marks[++atMark])?.count ?? 0
    if (restsLeft === 0) restsLeft = (rest = rests[++atRest])?.count ?? 0
  }
  return sum
}

function sorted(cells: readonly ItemCell[], of: (cell: ItemCell) => number) {
  return cells.map((cell) => ({ value: of(cell), count: cell.count })).sort((a, b) => a.value - b.value)
}

/**
 * What blind guessing would score, 0 to 1: one over the options where one is right. Several right ones are guessed by
 * ticking each option or not, where only one of all choices but the empty one is right (Moodle, which gives parts of a
 * mark there, names no figure). Null where there is nothing to guess from.
 */
export function guessScore(kind: string, options: number): number | null {
  if (options === 0) return null
  return kind === 'multiple' ? 1 / (2 ** options - 1) : 1 / options
}

/** Why an editor should look at a question; the first that holds, gravest first. */
export const itemDoubts = {
  negative: '答得好的人反而容易选错，答案或题干可能有误',
  belowGuess: '答对的比瞎猜还少，答案可能有误，或题干有歧义',
  distractor: '有一个错误选项选的人比正确选项还多，请核对',
  weak: '分不出会与不会：区分度很低',
  hard: '几乎没有人答对，请看是否太偏',
  easy: '几乎人人答对，问不出差别',
  unused: '有选项几乎没有人选，换一个更像的',
} as const
export type ItemDoubt = keyof typeof itemDoubts

/**
 * Bounds of the flags. The rest of a paper of five is a rough measure, so that good questions correlate with it by 0.1
 * to 0.3 only; weak is what stays under 0.1 even with chance on its side.
 */
const WEAK_BELOW = 0.1
const HARD_BELOW = 0.15
const EASY_ABOVE = 0.95
const UNUSED_BELOW = 0.02
/** Two standard errors: a figure nearer to the bound than this may be chance. */
const SURE = 2

/** The reasons to look at a question; none while there are too few answers. */
export function doubtsOf(item: Pick<ItemRecord, 'kind' | 'options' | 'cells'>): ItemDoubt[] {
  const { answers, facility, discrimination } = itemStatistics(item.cells)
  if (answers < ITEM_MINIMUM || facility === null) return []
  const error = Math.sqrt((facility * (1 - facility)) / answers)
  const guess = guessScore(item.kind, item.options.length)
  const right = item.options.filter((option) => option.right)
  const wrong = item.options.filter((option) => !option.right)
  // A correlation of nothing with nothing scatters by about one over the root of n.
  const scatter = SURE / Math.sqrt(answers)
  const holds: Record<ItemDoubt, boolean> = {
    negative: discrimination !== null && discrimination < -scatter,
    belowGuess: guess !== null && facility + SURE * error < guess,
    distractor: right.length === 1 && wrong.some(({ chosen }) => chosen > (right[0]?.chosen ?? 0)),
    weak: discrimination !== null && discrimination >= -scatter && discrimination + scatter < WEAK_BELOW,
    hard: facility < HARD_BELOW,
    easy: facility > EASY_ABOVE,
    unused: facility <= EASY_ABOVE && wrong.some(({ chosen }) => chosen / answers < UNUSED_BELOW),
  }
  return (Object.keys(itemDoubts) as ItemDoubt[]).filter((doubt) => holds[doubt])
}

const order = Object.keys(itemDoubts) as ItemDoubt[]

/**
 * How much a question is worth a look, as text that sorts: by its reasons, and among equals by the number of
 * answers, so that what bothers most people comes first.
 */
export function doubtKey(item: Pick<ItemRecord, '_id' | 'kind' | 'options' | 'cells'>): string {
  const doubts = doubtsOf(item)
  const reasons = order.map((doubt) => (doubts.includes(doubt) ? 1 : 0)).join('')
  const answers = item.cells.reduce((sum, { count }) => sum + count, 0)
  return `${reasons}.${String(answers).padStart(9, '0')}~${item._id}`
}
