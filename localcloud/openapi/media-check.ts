import { randomUUID } from 'node:crypto'
import { APP_ID } from '../environment'
import type { CheckPolicy } from './policy'

/** An answer to `security.mediaCheckAsync`, and the event that tells the result later. */
export interface MediaCheck {
  answer: Record<string, unknown>
  /** As message push sends it; absent when the check was refused. */
  event?: Record<string, unknown>
}

const VERDICTS = { pass: 100, review: 20002, risky: 20002 } as const

/** `security.mediaCheckAsync`, version 2: answers with a trace id at once, the result comes as an event. */
export function checkMedia(
  parameters: Record<string, unknown>,
  policy: CheckPolicy,
  now: number,
): MediaCheck {
  const { media_url: url, media_type: type, version, scene, openid } = parameters
  if (policy.mediaCheck === 'down') return { answer: { errcode: -1, errmsg: 'system error' } }
  if (typeof url !== 'string' || url === '') return { answer: { errcode: 44002, errmsg: 'empty post data' } }
  if (![1, 2].includes(type as number)) return refused('media_type')
  if (version !== 2) return refused('version must be 2')
  if (![1, 2, 3, 4].includes(scene as number)) return refused('scene')
  if (typeof openid !== 'string' || openid === '')
    return { answer: { errcode: 40003, errmsg: 'invalid openid' } }
  const trace = `local-${randomUUID()}`
  const suggest = policy.mediaCheck === 'slow' ? 'pass' : policy.mediaCheck
  const label = VERDICTS[suggest]
  return {
    answer: { errcode: 0, errmsg: 'ok', trace_id: trace },
    event: {
      ToUserName: 'local',
      FromUserName: openid,
      CreateTime: Math.floor(now / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APP_ID,
      trace_id: trace,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
    },
  }
}

function refused(what: string): MediaCheck {
  return { answer: { errcode: 40097, errmsg: `invalid args: ${what}` } }
}
