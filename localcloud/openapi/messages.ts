import type { LocalClock } from '../clock'
import type { ConsentLedger } from './consents'

/** A subscribe message somebody would see on the phone. */
export interface SentMessage {
  msgid: number
  touser: string
  templateId: string
  page: string | null
  data: unknown
  /** Local clock, milliseconds. */
  at: number
}

const KEPT_MESSAGES = 200

/** The messages sent with `subscribeMessage.send`, newest first. Each uses up a consent. */
export class MessageBox {
  readonly #clock: LocalClock
  readonly #consents: ConsentLedger
  readonly #messages: SentMessage[] = []
  #lastId = 0

  constructor(clock: LocalClock, consents: ConsentLedger) {
    this.#clock = clock
    this.#consents = consents
  }

  send(parameters: Record<string, unknown>): Record<string, unknown> {
    const { touser, template_id: templateId, page, data } = parameters
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (typeof templateId !== 'string' || templateId === '')
      return { errcode: 40037, errmsg: 'invalid template_id' }
    if (typeof data !== 'object' || data === null) return { errcode: 47003, errmsg: 'argument invalid: data' }
    if (!this.#consents.use(touser, templateId))
      return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    const msgid = ++this.#lastId
    const sentPage = typeof page === 'string' ? page : null
    this.#messages.unshift({ msgid, touser, templateId, page: sentPage, data, at: this.#clock.now() })
    this.#messages.length = Math.min(this.#messages.length, KEPT_MESSAGES)
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  clear(): void {
    this.#messages.length = 0
  }

  all(): SentMessage[] {
    return [...this.#messages]
  }
}
