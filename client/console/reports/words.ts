/** Cases of faulty questions in words. */
import type { Input, Output } from '../api/client'

export type Outcome = Input<'quiz.closeCase'>['outcome']
type Reason = Output<'quiz.reportCase'>['said'][number]['reason']

export const reasonNames: Record<Reason, string> = {
  wrongKey: '答案不对',
  unclear: '说得不清楚',
  outdated: '规定已经变了',
  typo: '有错别字',
  other: '别的问题',
}

export const outcomeNames: Record<Outcome, string> = {
  keyCorrected: '答案已更正',
  wordingCorrected: '题目已修改',
  noChange: '核对无误，不改',
}

/** What each outcome sets off, so that nobody is surprised. */
export const outcomeEffects: Record<Outcome, string> = {
  keyCorrected: '用过旧答案的答卷会在后台重判：因旧答案判错的补记，判对的保留，积分只加不减。',
  wordingCorrected: '以后的试卷用新的题目，已经交的答卷不变。',
  noChange: '题目不变。再有人反馈时会重新打开。',
}
