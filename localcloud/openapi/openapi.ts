import { setTimeout as wait } from 'node:timers/promises'
import type { LocalClock } from '../clock'
import type { DataFile } from '../database/file'
import { CloudError } from '../errors'
import type { FunctionCatalog } from '../functions/catalog'
import type { FunctionRunner } from '../functions/runner'
import { SLOW_CHECK_MS } from '../limits'
import { pathCode, unlimitedCode, type CodeAnswer } from './codes'
import { ConsentLedger } from './consents'
import { checkMedia } from './media-check'
import { MessageBox } from './messages'
import { PhoneNumbers } from './phone-numbers'
import { INITIAL_POLICY, type CheckPolicy } from './policy'
import { decodeRequest, encodePicture, encodeResponse } from './schema'
import { checkText } from './text-check'

type Parameters = Record<string, unknown>

/** A function calls an interface that `permissions.openapi` of its config.json does not name. WeChat Cloud: -604101. */
const NOT_PERMITTED = { errcode: -604101, errmsg: 'function has no permission to call this API' }

/** What of `cloud.openapi` is emulated, and what it remembers. */
export class OpenApi {
  readonly messages: MessageBox
  readonly consents: ConsentLedger
  readonly phoneNumbers: PhoneNumbers
  policy: CheckPolicy = INITIAL_POLICY
  readonly #runner: FunctionRunner
  readonly #clock: LocalClock
  readonly #catalog: FunctionCatalog
  readonly #interfaces: Record<string, (parameters: Parameters) => Promise<Buffer> | Buffer> = {
    'security.msgSecCheck': async (parameters) => {
      const mode = this.policy.textCheck
      if (mode === 'slow') await wait(SLOW_CHECK_MS)
      return encodeResponse(checkText(parameters, mode))
    },
    'security.mediaCheckAsync': (parameters) => this.#checkMedia(parameters),
    'phonenumber.getPhoneNumber': async (parameters) => {
      const mode = this.policy.phoneCheck
      if (mode === 'slow') await wait(SLOW_CHECK_MS)
      return encodeResponse(this.phoneNumbers.exchange(parameters, mode))
    },
    'subscribeMessage.send': (parameters) => encodeResponse(this.messages.send(parameters)),
    'wxacode.get': async (parameters) => picture(await pathCode(parameters)),
    'wxacode.getUnlimited': async (parameters) => picture(await unlimitedCode(parameters)),
  }

  constructor(file: DataFile, runner: FunctionRunner, clock: LocalClock, catalog: FunctionCatalog) {
    this.consents = new ConsentLedger(file)
    this.messages = new MessageBox(clock, this.consents)
    this.phoneNumbers = new PhoneNumbers(clock)
    this.#runner = runner
    this.#clock = clock
    this.#catalog = catalog
  }

  /**
   * Answers a `cloud.openapi` call.
   * @param caller the function that calls; undefined for the administrator, who may call everything
   * @throws CloudError naming an interface that is not emulated
   */
  async answer(name: string, request: Buffer, caller: string | undefined): Promise<Buffer> {
    const own = Object.hasOwn(this.#interfaces, name) ? this.#interfaces[name] : undefined
    if (!own) throw new CloudError('INVALID_ACTION', `not emulated by the local cloud: openapi.${name}`)
    if (caller !== undefined && !this.#catalog.find(caller)?.openapi.includes(name))
      return encodeResponse(NOT_PERMITTED)
    return own(decodeRequest(request))
  }

  #checkMedia(parameters: Parameters): Buffer {
    const { answer, event } = checkMedia(parameters, this.policy, this.#clock.now())
    const { mediaResultFunction: receiver, mediaCheck } = this.policy
    if (event && receiver !== null) {
      void this.#push(receiver, event, mediaCheck === 'slow' ? SLOW_CHECK_MS : 0)
    }
    return encodeResponse(answer)
  }

  /** Sends an event to a function as WeChat's message push does. */
  async #push(receiver: string, event: Parameters, afterMs: number): Promise<void> {
    await wait(afterMs, undefined, { ref: false })
    const outcome = await this.#runner.run(receiver, JSON.stringify(event), { kind: 'push' })
    if ('error' in outcome) console.error(`the result of mediaCheckAsync was lost: ${outcome.error.message}`)
  }
}

function picture(answer: CodeAnswer): Buffer {
  return 'png' in answer ? encodePicture(answer.png) : encodeResponse(answer)
}
