/** The transparency report, of all together or of one organisation with those below it. */
import { type Moment, addDays } from '../../../kernel/time'
import { rejectionReasons } from '../../comment/model'
import { organisations } from '../../organisation'
import { changesAnnounced } from '../settings/store'
import { type DayFigures, mayShow, medianMinutes, summed } from './rules'
import { lastDays, organisationsToChoose } from './store'

/** The report on so many days up to today. */
export async function reportOf(
  { days, organisationId }: { days: number; organisationId: string | null },
  { day }: Moment,
) {
  const [all, own, choices, settings] = await Promise.all([
    lastDays(day, days, null),
    organisationId === null ? null : partOf(organisationId, day, days),
    chosen(),
    changesAnnounced(),
  ])
  const total = summed(all)
  const part = own && { figures: summed(own.part), whole: own.whole ? summed(own.whole) : total }
  const shown = part ? (mayShow(part.figures, part.whole) ? part.figures : null) : total
  return {
    from: addDays(day, 1 - days),
    to: day,
    organisations: choices,
    figures: shown && figuresView(shown),
    settings,
  }
}

/** The days of an organisation and of the one above it; null for a root, which is part of all together. */
async function partOf(organisationId: string, day: string, days: number) {
  const organisation = await organisations.get(organisationId)
  const above = organisation?.path.split('/').filter(Boolean).at(-2) ?? null
  const [part, whole] = await Promise.all([
    lastDays(day, days, organisationId),
    above === null ? null : lastDays(day, days, above),
  ])
  return { part, whole }
}

/** The organisations to choose from, in the order of the tree. */
async function chosen() {
  const found = await organisations.getMany(await organisationsToChoose())
  return found
    .sort((a, b) => a.path.localeCompare(b.path))
    .map(({ _id, name, path }) => ({ id: _id, name, depth: path.split('/').length - 3 }))
}

function figuresView({ reasons, waits, ...figures }: DayFigures) {
  return {
    ...figures,
    reasons: rejectionReasons
      .map((reason) => ({ reason, count: reasons[reason] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    medianMinutes: medianMinutes(waits),
  }
}
