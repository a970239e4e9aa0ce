/** WeChat's answer to whose phone it is: the code of the button open-type getPhoneNumber becomes a number. */
import { within } from './patience'
import { cloud } from './sdk'

/**
 * What WeChat says: a number with its country (`+8619900000001`), to be forgotten as soon as it has served; `invalid`
 * for a code that was used, is older than five minutes or never was; `none` when there was no answer.
 */
export type PhoneAnswer = { number: string } | 'invalid' | 'none'

/** No person waits longer than this. */
const PATIENCE_MS = 3_000
/** WeChat docs, phonenumber.getPhoneNumber: the code is not good (any more). */
const CODE_INVALID = 40029

/** Asks WeChat about a code, which can be asked about once. Down, slow and over quota are all `none`. */
export function askPhoneNumber(code: string): Promise<PhoneAnswer> {
  return within(PATIENCE_MS, ask(code), 'none')
}

async function ask(code: string): Promise<PhoneAnswer> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
    const number = `+${String(phoneInfo?.countryCode)}${String(phoneInfo?.purePhoneNumber)}`
    if (/^\+\d{6,20}$/.test(number)) return { number }
    console.warn(JSON.stringify({ kind: 'phoneCheck', problem: 'an answer without a number' }))
  } catch (problem) {
    const { errCode } = problem as { errCode?: unknown }
    if (errCode === CODE_INVALID) return 'invalid'
    // Without what was asked and by whom: only that it did not work.
    console.warn(JSON.stringify({ kind: 'phoneCheck', errCode: errCode ?? null }))
  }
  return 'none'
}
