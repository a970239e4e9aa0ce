/** The rulebooks, one document a root organisation: a change is one write, and reading one is one read. */
import { collection } from '../../../kernel/database'
import { rootIdOf } from '../../../kernel/identity'
import type { PointsRule, RuleId } from '../rules'
import { rulesOn, type RuleVersion } from './rules'

export interface Rulebook {
  /** Id of the root organisation. */
  _id: string
  versions: RuleVersion[]
}

export const pointsRules = collection<Rulebook>({ name: 'pointsRules', indexes: [] })

/** Rules of this instance by root organisation and day; the oldest goes when there are more, so that memory stays flat. */
const KEPT = 50
const kept = new Map<string, PointsRule[]>()

/**
 * A rule as it stands for an organisation on a day, today or earlier. One read, or none when the instance has it: no
 * change begins before tomorrow, so what holds today is settled.
 */
export async function ruleFor(organisationPath: string, id: RuleId, day: string): Promise<PointsRule> {
  const root = rootIdOf(organisationPath)
  const key = `${day} ${root}`
  const rules = kept.get(key) ?? rulesOn(await versionsOf(root), day)
  kept.set(key, rules)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}

/** All versions of the rules of a root organisation. */
export async function versionsOf(root: string): Promise<RuleVersion[]> {
  return (await pointsRules.get(root))?.versions ?? []
}
