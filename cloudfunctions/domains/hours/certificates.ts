/** Certificates: what stood in the ledger when one was asked for, with a code that anybody can check. */
import { DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Grant } from '../../kernel/identity'
import { randomCode } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { noHours } from './errors'
import { isOfficer, progressOf, targetOf } from './rules'
import { type HoursCertificate, hoursCertificates, targetsSetBy, yearOf } from './store'

/** Long enough that guessing codes leads nowhere. */
const CODE_LENGTH = 12

interface Holder {
  memberId: string
  name: string
  organisationName: string
  organisationPath: string
  grants: readonly Grant[]
}

/** The certificate of a year as it stands now; asking again without new hours gives the same one. */
export async function certificateFor(holder: Holder, year: number, now: Moment) {
  const { memberId, name, organisationName } = holder
  const [sum, own] = await Promise.all([yearOf(memberId, year), targetsSetBy(holder.organisationPath)])
  if (sum.minutes === 0) return fail(noHours)
  const target = targetOf(own, year, now.day)
  const { hours, targetHours, centralised, reached } = progressOf(sum, target, isOfficer(holder.grants))
  const fresh: HoursCertificate = {
    _id: `${year}.${memberId}.${sum.minutes}`,
    code: randomCode(CODE_LENGTH),
    memberId,
    name,
    organisationName,
    year,
    minutes: sum.minutes,
    hours,
    targetHours,
    centralised,
    reached,
    issuedAt: now.iso,
  }
  try {
    await hoursCertificates.add(fresh)
    return fresh
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    return (await hoursCertificates.get(fresh._id)) ?? fail(noHours)
  }
}
