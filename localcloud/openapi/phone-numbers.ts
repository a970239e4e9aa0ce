import { createHash, randomBytes } from 'node:crypto'
import type { LocalClock } from '../clock'
import { APP_ID } from '../environment'
import type { CheckPolicy } from './policy'

/** How long a code holds. WeChat docs, phonenumber.getPhoneNumber: five minutes, and one use. */
const CODE_MS = 5 * 60_000
/** Codes nobody has used that are remembered; the oldest go first. Local choice. */
const KEPT_CODES = 1000

interface Issued {
  phoneNumber: string
  /** Local clock, milliseconds. */
  expiresAt: number
}

/** Codes that the button of open-type getPhoneNumber hands out, and `phonenumber.getPhoneNumber`, which takes them. */
export class PhoneNumbers {
  readonly #clock: LocalClock
  readonly #issued = new Map<string, Issued>()

  constructor(clock: LocalClock) {
    this.#clock = clock
  }

  /** Somebody allowed it. @param phoneNumber in place of the made-up one that belongs to the openid */
  issue(openid: string, phoneNumber = madeUpNumber(openid)): string {
    const code = randomBytes(32).toString('hex')
    this.#issued.set(code, { phoneNumber, expiresAt: this.#clock.now() + CODE_MS })
    for (const oldest of this.#issued.keys()) {
      if (this.#issued.size <= KEPT_CODES) break
      this.#issued.delete(oldest)
    }
    return code
  }

  /** Answers `phonenumber.getPhoneNumber` and uses the code up. */
  exchange({ code }: Record<string, unknown>, mode: CheckPolicy['phoneCheck']): Record<string, unknown> {
    if (mode === 'down') return { errcode: -1, errmsg: 'system error' }
    if (mode === 'quota') return { errcode: 45011, errmsg: 'api minute-quota reach limit' }
    const issued = typeof code === 'string' ? this.#issued.get(code) : undefined
    if (!issued || issued.expiresAt <= this.#clock.now()) return { errcode: 40029, errmsg: 'invalid code' }
    this.#issued.delete(code as string)
    const { phoneNumber } = issued
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber,
        purePhoneNumber: phoneNumber,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.#clock.now() / 1000), appid: APP_ID },
      },
    }
  }

  clear(): void {
    this.#issued.clear()
  }
}

/** Always the same for the same openid, and plainly made up: 1990000 and four digits. */
function madeUpNumber(openid: string): string {
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 10_000
  return `1990000${String(digits).padStart(4, '0')}`
}
