/** Letters in words. */
import type { Input, Output } from '../../api/types'

export type Letter = Output<'feedback.follow'>
export type Mode = Letter['mode']
export type Category = Letter['category']
export type Status = Letter['status']
export type Step = Letter['steps'][number]
export type SenderAct = Input<'feedback.actByReceipt'>['act']

export const categoryNames: Record<Category, string> = {
  suggestion: '建议',
  supervision: '监督',
  enquiry: '咨询',
  praise: '表扬',
}

export const statusNames: Record<Status, string> = {
  submitted: '等待受理',
  transferred: '已转办，等待受理',
  accepted: '已受理',
  declined: '不予受理',
  inProgress: '正在办理',
  replied: '已答复',
  closed: '已办结',
  reviewRequested: '正在复查',
  reviewed: '已复查',
}

export const scoreNames = { 3: '满意', 2: '基本满意', 1: '不满意' } as const

const declineNames: Record<NonNullable<Step['reason']>, string> = {
  outsideDuties: '不属于本组织的职责',
  otherProcedure: '已在其他法定程序中处理',
  alreadyAnswered: '同一件事已经答复过',
  nothingToCheck: '没有可以核实的内容',
}

const clockNames: Record<NonNullable<Step['clock']>, string> = {
  accept: '受理',
  resolve: '答复',
  ask: '申请复查',
  review: '复查',
}

/** What a running clock is for. */
export function clockTitle(kind: NonNullable<Step['clock']>, last: string): string {
  return kind === 'ask' ? `如不满意，可在${last}前申请复查` : `应在${last}前${clockNames[kind]}`
}

/** What happened, as a line of the timeline. */
export function stepTitle(step: Step): string {
  const clock = step.clock ? clockNames[step.clock] : ''
  switch (step.kind) {
    case 'submitted':
      return `信已寄到：${step.desk}`
    case 'accepted':
      return '已受理'
    case 'transferred':
      return `转到：${step.desk}`
    case 'declined':
      return `不予受理：${step.reason ? declineNames[step.reason] : ''}`
    case 'started':
      return '开始办理'
    case 'extended':
      return `办理期限延长 ${step.days} 天`
    case 'handedOver':
      return `改由 ${step.desk} 办理`
    case 'replied':
      return '已答复'
    case 'closed':
      return '期限内没有申请复查，已办结'
    case 'rated':
      return `您的评价：${step.score ? scoreNames[step.score] : ''}`
    case 'reviewRequested':
      return `您申请了复查：${step.desk}`
    case 'reviewed':
      return step.changed ? '复查结果：改变原来的处理' : '复查结果：维持原来的处理'
    case 'published':
      return '您同意公开答复'
    case 'reminded':
      return `系统已提醒办理单位：${clock}期限将到`
    case 'escalated':
      return `超过${clock}期限，自动交上一级：${step.desk}`
    case 'overdue':
      return `超过${clock}期限，已无上一级，记入公开统计`
  }
}
