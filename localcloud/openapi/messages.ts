import type { LocalClock } from '../clock'

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

/** The messages sent with `subscribeMessage.send`, newest first. Consents are not kept: every send is allowed. */
export class MessageBox {
  readonly #clock: LocalClock
  readonly #messages: SentMessage[] = []
  #lastId = 0

  constructor(clock: LocalClock) {
    this.#clock = clock
  }

  send(parameters: Record<string, unknown>): Record<string, unknown> {
    const { touser, template_id: templateId, page, data } = parameters
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (typeof templateId !== 'string' || templateId === '')
      return { errcode: 40037, errmsg: 'invalid template_id' }
    if (typeof data !== 'object' || data === null) return { errcode: 47003, errmsg: 'argument invalid: data' }
    const msgid = ++this.#lastId
    const sentPage = typeof page === 'string' ? page : null
    this.#messages.unshift({ msgid, touser, templateId, page: sentPage, data, at: this.#clock.now() })
    this.#messages.length = Math.min(this.#messages.length, KEPT_MESSAGES)
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  all(): SentMessage[] {
    return [...this.#messages]
  }
}
