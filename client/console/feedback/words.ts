import type { Input, Output } from '../api/client'

export type Row = Output<'feedback.queue'>['letters'][number]
export type Letter = Output<'feedback.handled'>
export type Act = Input<'feedback.handle'>['act']
export type Category = Row['category']

export const modeNames: Record<Row['mode'], string> = { named: '实名', anonymous: '匿名', sealed: '密封' }
export const categoryNames: Record<Category, string> = {
  suggestion: '建议',
  supervision: '监督',
  enquiry: '咨询',
  praise: '表扬',
}
export const statusNames: Record<Row['status'], string> = {
  submitted: '待受理',
  transferred: '转来待受理',
  accepted: '已受理',
  declined: '不予受理',
  inProgress: '办理中',
  replied: '已答复',
  closed: '已办结',
  reviewRequested: '待复查',
  reviewed: '已复查',
}
export const declineNames = {
  outsideDuties: '不属于本组织的职责',
  otherProcedure: '已在其他法定程序中处理',
  alreadyAnswered: '同一件事已经答复过',
  nothingToCheck: '没有可以核实的内容',
} as const
export const scoreNames = { 3: '满意', 2: '基本满意', 1: '不满意' } as const
export const clockNames = { accept: '受理', resolve: '答复', ask: '申请复查', review: '复查' } as const

/** What happened, as a line of the timeline. */
export function stepTitle(step: Letter['steps'][number]): string {
  const clock = step.clock ? clockNames[step.clock] : ''
  switch (step.kind) {
    case 'submitted':
      return `来信，分到 ${step.desk}`
    case 'accepted':
      return '受理'
    case 'transferred':
      return `转到 ${step.desk}`
    case 'declined':
      return `不予受理：${step.reason ? declineNames[step.reason] : ''}`
    case 'started':
      return '开始办理'
    case 'extended':
      return `延长 ${step.days} 天`
    case 'handedOver':
      return `移交 ${step.desk}`
    case 'replied':
      return '答复'
    case 'closed':
      return '没有申请复查，自动办结'
    case 'rated':
      return `来信人评价：${step.score ? scoreNames[step.score] : ''}`
    case 'reviewRequested':
      return `来信人申请复查：${step.desk}`
    case 'reviewed':
      return step.changed ? '复查：改变原处理' : '复查：维持原处理'
    case 'published':
      return '来信人同意公开答复'
    case 'reminded':
      return `${clock}期限提醒`
    case 'escalated':
      return `${clock}超期，自动交 ${step.desk}`
    case 'overdue':
      return `${clock}超期，已无上一级，计入公开统计`
  }
}

/** How long is left, in words. */
export function leftOf(clock: { daysLeft: number }): string {
  if (clock.daysLeft < 0) return `超 ${-clock.daysLeft} 天`
  return clock.daysLeft === 0 ? '今天到期' : `还有 ${clock.daysLeft} 天`
}
