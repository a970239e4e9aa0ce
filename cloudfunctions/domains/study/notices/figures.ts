/** Pure decisions about the figures that rules set: when two items state different ones, and what becomes of that. */
import type { ErrorKind } from '../../../kernel/errors'
import type { Fact } from '../content'

/** A figure as a published item in force states it. */
export interface StatedFact {
  contentId: string
  title: string
  ruleKey: string
  rule: string
  value: number
  unit: string
}

export interface Side {
  contentId: string
  title: string
  /** The figure in words, e.g. `1年`. */
  stated: string
}

/** Two items that state one rule differently. */
export interface Contradiction {
  _id: string
  ruleKey: string
  rule: string
  /** In the order of their ids. */
  sides: [Side, Side]
  /** `gone`: they agree again, or one of them is no longer in force. */
  state: 'open' | 'confirmed' | 'dismissed' | 'gone'
  decision: { byId: string; byName: string; at: string; reason: string; prevails: string | null } | null
  foundAt: string
  /** `foundAt~_id` */
  listKey: string
}

/** Units that measure the same thing, each with how many of the smallest it is. */
const UNITS: Record<string, readonly [dimension: string, times: number]> = {
  年: ['month', 12],
  个月: ['month', 1],
  月: ['month', 1],
  周: ['day', 7],
  星期: ['day', 7],
  天: ['day', 1],
  日: ['day', 1],
  学时: ['minute', 60],
  小时: ['minute', 60],
  个小时: ['minute', 60],
  分钟: ['minute', 1],
  万元: ['yuan', 10_000],
  元: ['yuan', 1],
  名: ['person', 1],
  人: ['person', 1],
  位: ['person', 1],
}

/** The rule as it is compared: `预备期`, `“预备期”` and `预备 期` are one. */
export function ruleKeyOf(rule: string): string {
  return rule
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/** `1年`, `2.5万元` */
export function statedAs({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  return `${value}${unit}`
}

/** Whether two figures say different things; 1年 and 12个月 do not, 5日 and 5个工作日 do. */
export function differ(one: Pick<Fact, 'value' | 'unit'>, other: Pick<Fact, 'value' | 'unit'>): boolean {
  const [dimension, amount] = measured(one)
  const [otherDimension, otherAmount] = measured(other)
  return dimension !== otherDimension || Math.abs(amount - otherAmount) > 1e-9 * Math.max(1, Math.abs(amount))
}

function measured({ value, unit }: Pick<Fact, 'value' | 'unit'>): [dimension: string, amount: number] {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
  return known ? [known[0], value * known[1]] : [unit, value]
}

/**
 * What to write after the figures of one rule changed: new contradictions, those whose figures changed (open again,
 * because the decision was on other figures), and those that are gone. Nothing when all is as it was.
 * @param idOf the id of the contradiction of a rule between two items, in the order of their ids
 */
export function planContradictions(
  ruleKey: string,
  facts: readonly StatedFact[],
  known: readonly Contradiction[],
  nowIso: string,
  idOf: (ruleKey: string, one: string, other: string) => string,
): Contradiction[] {
  const found = new Map<string, Contradiction>()
  const sorted = [...facts].sort((a, b) => (a.contentId < b.contentId ? -1 : 1))
  for (const [index, one] of sorted.entries())
    for (const other of sorted.slice(index + 1)) {
      if (one.contentId === other.contentId || !differ(one, other)) continue
      const _id = idOf(ruleKey, one.contentId, other.contentId)
      const sides: Contradiction['sides'] = [sideOf(one), sideOf(other)]
      found.set(_id, {
        ...{ _id, ruleKey, rule: one.rule, sides, state: 'open', decision: null, foundAt: nowIso },
        listKey: `${nowIso}~${_id}`,
      })
    }
  const changed = [...found.values()].flatMap((now) => {
    const before = known.find(({ _id }) => _id === now._id)
    if (!before || before.state === 'gone') return [now]
    const sameFigures = now.sides.every((side, index) => side.stated === before.sides[index]?.stated)
    if (!sameFigures) return [now]
    const sameTitles = now.sides.every((side, index) => side.title === before.sides[index]?.title)
    return sameTitles ? [] : [{ ...before, sides: now.sides }]
  })
  const gone = known
    .filter(({ _id, state }) => state !== 'gone' && !found.has(_id))
    .map((before) => ({ ...before, state: 'gone' as const }))
  return [...changed, ...gone]
}

function sideOf(fact: StatedFact): Side {
  return { contentId: fact.contentId, title: fact.title, stated: statedAs(fact) }
}

export interface Decision {
  decision: 'confirmed' | 'dismissed'
  /** The item whose figure holds; null when that is not known. */
  prevails: string | null
  reason: string
}

/** The contradiction once an editor has decided on it, or why they can't. A repeated decision changes nothing. */
export function decided(
  current: Contradiction,
  { decision, prevails, reason }: Decision,
  by: { memberId: string; name: string },
  nowIso: string,
  errors: { gone: ErrorKind; notASide: ErrorKind },
): Contradiction | ErrorKind {
  if (current.state === 'gone') return errors.gone
  if (prevails !== null && !current.sides.some(({ contentId }) => contentId === prevails))
    return errors.notASide
  const before = current.decision
  if (current.state === decision && before?.prevails === prevails && before.reason === reason) return current
  return {
    ...current,
    state: decision,
    decision: { byId: by.memberId, byName: by.name, at: nowIso, reason, prevails },
  }
}

/** What a reader of an item is told of a confirmed contradiction. */
export interface ContradictionNotice {
  id: string
  rule: string
  stated: string
  other: Side
  prevails: 'this' | 'other' | 'unknown'
}

/** The notices of an item with this contradiction brought up to date: there while it is confirmed, else not. */
export function withContradiction(
  notices: readonly ContradictionNotice[],
  contentId: string,
  contradiction: Contradiction,
): ContradictionNotice[] {
  const others = notices.filter(({ id }) => id !== contradiction._id)
  const own = contradiction.sides.find((side) => side.contentId === contentId)
  const other = contradiction.sides.find((side) => side.contentId !== contentId)
  if (contradiction.state !== 'confirmed' || !own || !other) return others
  const prevailing = contradiction.decision?.prevails ?? null
  const prevails = prevailing === null ? 'unknown' : prevailing === contentId ? 'this' : 'other'
  return [...others, { id: contradiction._id, rule: contradiction.rule, stated: own.stated, other, prevails }]
}
