/** The log in plain words. */
import type { Json } from '../../../../transparency-log/entry'
import type { Output } from '../../api/types'
import type { Findings, LogFindings } from './checking'

type Kind = Output<'transparency.prove'>['entry']['kind']

export const kindNames: Record<Kind, string> = {
  'disclosure.published': '公示发布',
  'disclosure.withdrawn': '公示撤回',
  'review.decided': '评论审核',
  'review.appealDecided': '审核申诉',
  'review.settingsChanged': '审核规则和词表',
  'feedback.changed': '来信办理',
  'consultation.opened': '征求意见开始',
  'consultation.closed': '征求意见结束',
}

export const signatureWords: Record<LogFindings['signature'], string> = {
  good: '日志有签名，和装在本应用里的公钥对得上。',
  bad: '日志的签名对不上，它不是由我们认得的密钥签的。',
  none: '日志里还没有任何记录。',
}

export const historyWords: Record<LogFindings['history'], string> = {
  first: '本机第一次查看，已经记住日志现在的样子，以后每次都会和它对照。',
  good: '和本机上次看到的日志相比，只有增加，没有改动。',
  shorter: '日志比本机上次看到的短了，有记录被拿掉。',
  changed: '日志和本机上次看到的不一样，以前的记录被改过。',
}

export const contentWords: Record<Findings['content'], string> = {
  good: '内容和登记时一字不差。',
  changed: '内容和登记时不一样。',
  erased: '核对文字用的随机数已经按规定删除，文字无法再核对。',
  unknown: '这一条不公开内容，只能核对它在不在日志里。',
}

export const promiseWords: Record<NonNullable<Findings['promise']>, string> = {
  kept: '送出时给您的承诺已经兑现。',
  waiting: '送出时给您的承诺还没有到期。',
  broken: '送出时承诺写入的时间已过，日志里却没有。这份承诺就是证据。',
  bad: '这份承诺不是为这一条签的，或者签名对不上。',
}

/** The texts in a content, in their order, for reading. */
export function textsIn(content: Json): string[] {
  if (typeof content === 'string') return content === '' ? [] : [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content as Record<string, Json>).flatMap(textsIn)
}
