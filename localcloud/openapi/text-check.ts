import type { CheckPolicy } from './policy'

/**
 * A stand-in for WeChat's text check: a short list of words, so that all three verdicts can be met.
 * It says nothing about what WeChat itself would say.
 */
interface Rule {
  words: string[]
  suggest: 'review' | 'risky'
  /** WeChat's label: 10001 advertisement, 20001 politics, 20002 porn, 20003 abuse, 20006 crime, 20008 fraud, 21000 other. */
  label: number
}

const RULES: Rule[] = [
  // The text WeChat's own documentation gives for trying out the check.
  { words: ['特3456书yuuo'], suggest: 'risky', label: 20001 },
  { words: ['刷单返利', '稳赚不赔', '代办贷款'], suggest: 'risky', label: 20008 },
  { words: ['赌博网站', '代开发票'], suggest: 'risky', label: 20006 },
  { words: ['傻瓜', '滚蛋'], suggest: 'risky', label: 20003 },
  { words: ['加微信', '优惠促销', '扫码领取'], suggest: 'review', label: 10001 },
]

/** Longest text that can be checked, in characters. WeChat docs, msgSecCheck: 2,500. */
const MAX_CONTENT = 2500

let lastTrace = 0

/** `security.msgSecCheck`, version 2. Answers as WeChat does: `errcode`, and `result.suggest` pass, review or risky. */
export function checkText(
  parameters: Record<string, unknown>,
  mode: CheckPolicy['textCheck'],
): Record<string, unknown> {
  const { content, openid, scene, version, title, nickname, signature } = parameters
  if (mode === 'down') return { errcode: -1, errmsg: 'system error' }
  if (mode === 'quota') return { errcode: 45009, errmsg: 'reach max api minute quota limit' }
  if (mode === 'inactive') return { errcode: 61010, errmsg: 'code is expired' }
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if (content.length > MAX_CONTENT) return { errcode: 40129, errmsg: 'content too long' }
  if (version !== 2) return { errcode: 40097, errmsg: 'invalid args: version must be 2' }
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(scene as number)) return { errcode: 40097, errmsg: 'invalid args: scene' }
  const text = [content, title, nickname, signature].filter((part) => typeof part === 'string').join('\n')
  const { suggest, label } = verdict(text, mode)
  return {
    errcode: 0,
    errmsg: 'ok',
    trace_id: `local-${++lastTrace}`,
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  }
}

function verdict(text: string, mode: CheckPolicy['textCheck']): { suggest: string; label: number } {
  const passed = { suggest: 'pass', label: 100 }
  if (mode === 'pass') return passed
  if (mode === 'review' || mode === 'risky') return { suggest: mode, label: 21000 }
  return RULES.find(({ words }) => words.some((word) => text.includes(word))) ?? passed
}
