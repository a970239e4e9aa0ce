/** Anybody who holds a certificate in their hands may check it. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { normaliseCode } from '../../kernel/random'
import { hoursContract } from './contract'
import { certificateUnknown } from './errors'
import { surnameOnly } from './rules'
import { hoursCertificates, yearOf } from './store'

export const hoursPublicActions = implement(hoursContract, 'public', {
  'hours.verifyCertificate': async (_, { code }) => {
    const [found] = await hoursCertificates.find({ code: normaliseCode(code) }, { limit: 1 })
    const { memberId, name, year, hours, minutes, issuedAt } = found ?? fail(certificateUnknown)
    const now = await yearOf(memberId, year)
    return { name: surnameOnly(name), year, hours, issuedAt, holds: now.minutes >= minutes }
  },
})
