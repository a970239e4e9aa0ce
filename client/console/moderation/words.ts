/** Review in words. */
import type { Input, Output } from '../api/client'

export type Task = Output<'review.queue'>['tasks'][number]
export type Taken = Output<'review.take'>
export type Reason = NonNullable<Input<'review.decide'>['reason']>
export type Queue = Input<'review.queue'>['queue']
export type Outcome = Output<'review.decide'>['outcome']

/** The closed list. Criticism is not on it. */
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
export const reasons = Object.keys(reasonNames) as Reason[]

export const taskNames: Record<Task['taskKind'], string> = {
  new: '新写的',
  edit: '改写的',
  reports: '读者举报',
  appeal: '申诉',
}

export const outcomeWords: Record<Outcome, string> = {
  published: '已公开，作者会收到通知',
  rejected: '没有通过，作者会看到理由',
  kept: '维持公开',
  appealUpheld: '维持没通过，作者会收到通知',
  appealReversed: '申诉成立，已公开',
  second: '您的意见记下了，还要另一位审核员看',
}
