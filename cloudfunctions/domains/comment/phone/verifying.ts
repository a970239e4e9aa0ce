/** Verifying a phone before the first comment. The number is asked for, fingerprinted and forgotten within one call. */
import { fail } from '../../../kernel/errors'
import type { Person } from '../../../kernel/identity'
import { askPhoneNumber } from '../../../kernel/phone-number'
import type { Moment } from '../../../kernel/time'
import { keepPhone } from '../../organisation'
import { phoneCheckBusy, phoneCheckOff, phoneCodeInvalid } from '../errors'
import { fingerprintOf, readPhoneKey } from './fingerprint'

/**
 * Takes a code of WeChat's button. Whoever is verified already stays so, and the code is not used.
 * @returns the day of verification
 */
export async function verifyPhone(
  { personId, phoneVerifiedOn }: Person,
  code: string,
  now: Moment,
): Promise<string> {
  if (phoneVerifiedOn !== null) return phoneVerifiedOn
  const key = readPhoneKey(process.env.LIANXIN_PHONE_KEY)
  if (!key) {
    console.error(JSON.stringify({ kind: 'phoneCheck', problem: 'LIANXIN_PHONE_KEY is missing or damaged' }))
    return fail(phoneCheckOff)
  }
  const answer = await askPhoneNumber(code)
  if (answer === 'invalid') return fail(phoneCodeInvalid)
  if (answer === 'none') return fail(phoneCheckBusy)
  await keepPhone(personId, { verifiedOn: now.day, fingerprint: fingerprintOf(answer.number, key) })
  return now.day
}
