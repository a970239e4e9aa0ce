import type { Runtime } from '../runtime'
import { askForSubscriptions } from '../shell/subscribe-sheet'
import { ApiFailure, type MakeAsyncApi } from './call'

/** WeChat asks for at most this many templates at once. */
const TEMPLATES_AT_ONCE = 3

/** wx.requestSubscribeMessage: asks from a tap, template by template, and hands the answers to the cloud. */
export function subscriptionApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  return {
    requestSubscribeMessage: asyncApi(
      'requestSubscribeMessage',
      async ({ tmplIds }: { tmplIds?: unknown }) => {
        const templates = checkTemplates(tmplIds)
        if (!runtime.device.tappedJustNow()) {
          throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 10000 })
        }
        const accepted = await askForSubscriptions(runtime.dialogs, templates)
        const answers: Record<string, 'accept' | 'reject'> = {}
        for (const templateId of templates) {
          const accept = accepted.has(templateId)
          answers[templateId] = accept ? 'accept' : 'reject'
          runtime.consents.push({ templateId, accept })
          await runtime.consent(templateId, accept).catch((error: Error) => {
            throw new ApiFailure(`request:fail ${error.message}`, { errCode: 10002 })
          })
        }
        return answers
      },
    ),
  }
}

function checkTemplates(tmplIds: unknown): string[] {
  if (!Array.isArray(tmplIds) || !tmplIds.every((id) => typeof id === 'string' && id !== '')) {
    throw new ApiFailure('tmplIds should be an array of template ids', { errCode: 10004 })
  }
  if (tmplIds.length === 0) throw new ApiFailure('TmplIds is empty', { errCode: 10001 })
  if (tmplIds.length > TEMPLATES_AT_ONCE) {
    throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
  }
  return tmplIds as string[]
}
