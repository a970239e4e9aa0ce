/** Comments in words. */
import type { Input, Output } from '../../api/types'

export type Own = Output<'comment.mine'>['comments'][number]
export type Subject = Input<'comment.list'>['subject']
export type Kind = Own['kind']
export type ReportReason = Input<'comment.report'>['reason']
type Reason = NonNullable<Own['reason']>
type EventKind = Output<'comment.one'>['events'][number]['kind']

export const kindNames: Record<Kind, string> = { comment: '评论', question: '提问' }

export const statusNames: Record<Own['status'], string> = {
  checking: '正在核验',
  waiting: '等人看过',
  published: '已公开',
  rejected: '没有通过',
  replaced: '已改写',
  withdrawn: '已收回',
}

export const statusTones: Record<Own['status'], 'plain' | 'good' | 'care' | 'wrong'> = {
  checking: 'plain',
  waiting: 'plain',
  published: 'good',
  rejected: 'care',
  replaced: 'plain',
  withdrawn: 'plain',
}

export const reasonNames: Record<Reason, string> = {
  illegal: '违反法律法规',
  privacy: '泄露他人个人信息',
  insult: '侮辱、谩骂他人',
  fraud: '诈骗',
  advertising: '广告营销',
  impersonation: '冒充他人或单位',
  offTopic: '与这篇内容无关',
  duplicate: '重复发布',
}

export const reportReasons: readonly ReportReason[] = [
  'insult',
  'privacy',
  'advertising',
  'fraud',
  'impersonation',
  'illegal',
]

export const eventNames: Record<EventKind, string> = {
  submitted: '您发出了',
  held: '等人看过再公开',
  published: '公开了',
  rejected: '没有通过',
  edited: '您改写了',
  reported: '有读者反映，由人再看一看',
  kept: '看过了，维持公开',
  appealed: '您提出了申诉',
  appealUpheld: '另一位审核员看过，维持没通过',
  appealReversed: '另一位审核员看过，申诉成立，已公开',
  withdrawn: '您收回了',
}

export const appealNames: Record<Own['appeal'], string> = {
  none: '',
  waiting: '申诉等待处理',
  upheld: '申诉后维持',
  reversed: '申诉成立',
}

/** Longest comment, as the server's first policy says; a stricter one is told when it is sent. */
export const MAX_TEXT = 500
