import { Emitter } from '../emitter'
import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'
import { PersonalStorage } from './storage'

type Answer = { buttonId?: string; event: 'agree' | 'disagree' | 'exposureAuthorization' }
/** `referrer` is the API that needs the consent. */
type Asked = { referrer: string; resolve(answer: Answer): void }

/** The person's consent to the privacy guideline: asked once, remembered on the phone. */
export class Privacy {
  private readonly record: PersonalStorage
  private readonly listener = new Emitter<Asked>()
  private waiting: ((agreed: boolean) => void)[] = []

  constructor(private readonly runtime: Runtime) {
    this.record = new PersonalStorage(window.localStorage, `${runtime.device.openid}:phone`)
  }

  get agreed(): boolean {
    return this.record.get('privacy') === true
  }

  /** What a tap on a button of open-type agreePrivacyAuthorization does. */
  agree(): void {
    this.record.set('privacy', true)
    this.settle(true)
  }

  /** Resolves whether the person agrees; asks with the mini-program's own dialog or else with WeChat's. */
  async ask(referrer: string): Promise<boolean> {
    if (this.agreed) return true
    const answer = new Promise<boolean>((resolve) => this.waiting.push(resolve))
    if (this.listener.size > 0) {
      this.listener.emit({
        referrer,
        resolve: ({ event }) => {
          if (event === 'agree') this.agree()
          if (event === 'disagree') this.settle(false)
        },
      })
    } else {
      const { confirm } = await this.runtime.dialogs.showModal({
        title: '用户隐私保护提示',
        content: '使用前请阅读并同意《小程序用户隐私保护指引》。',
        cancelText: '拒绝',
        confirmText: '同意',
      })
      if (confirm) this.agree()
      else this.settle(false)
    }
    return answer
  }

  /** What uses personal data calls this first. */
  async demand(referrer: string): Promise<void> {
    if (!(await this.ask(referrer)))
      throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
  }

  private settle(agreed: boolean): void {
    for (const resolve of this.waiting.splice(0)) resolve(agreed)
  }

  api(asyncApi: MakeAsyncApi): Record<string, unknown> {
    return {
      getPrivacySetting: asyncApi('getPrivacySetting', () => ({
        needAuthorization: !this.agreed,
        privacyContractName: '《小程序用户隐私保护指引》',
      })),
      requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', () =>
        this.demand('requirePrivacyAuthorize'),
      ),
      onNeedPrivacyAuthorization: (listener: (resolve: Asked['resolve'], info: object) => void) => {
        this.listener.off()
        this.listener.on(({ referrer, resolve }) => listener(resolve, { referrer }))
      },
    }
  }
}
