/** WeChat's check of what people write (msgSecCheck, version 2), which public texts must pass. */
import { within } from './patience'
import { cloud } from './sdk'

/** What the check says. `inactive`: WeChat checks only for who used the app within two hours. `none`: no answer. */
export type TextCheck = 'pass' | 'review' | 'risky' | 'inactive' | 'none'

/** No person waits longer than this for a check; the text waits instead. */
const PATIENCE_MS = 2_500
/** WeChat docs, msgSecCheck: scene 2 is a comment. */
const COMMENT_SCENE = 2
/** WeChat docs, msgSecCheck: the person has not used the mini-program within two hours. */
const INACTIVE = 61010

/** Asks WeChat about a text. Down, slow and over quota are all `none`: to be asked again later. */
export function checkText(openid: string, content: string): Promise<TextCheck> {
  return within(PATIENCE_MS, ask(openid, content), 'none')
}

async function ask(openid: string, content: string): Promise<TextCheck> {
  try {
    const { result } = await cloud.openapi.security.msgSecCheck({
      openid,
      content,
      scene: COMMENT_SCENE,
      version: 2,
    })
    const suggest = result?.suggest
    return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : 'none'
  } catch (problem) {
    const { errCode } = problem as { errCode?: unknown }
    // Without what was written and by whom: only that it did not work.
    console.warn(JSON.stringify({ kind: 'textCheck', errCode: errCode ?? null }))
    return errCode === INACTIVE ? 'inactive' : 'none'
  }
}
