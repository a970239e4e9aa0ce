/** Reports of faulty questions in words. */
import type { Input, Output } from '../../api/types'

export type Reason = Input<'quiz.reportQuestion'>['reason']
type Outcome = NonNullable<Output<'quiz.reportQuestion'>['outcome']>

export const reasonNames: Record<Reason, string> = {
  wrongKey: '答案不对',
  unclear: '题目说得不清楚',
  outdated: '规定已经变了',
  typo: '有错别字',
  other: '别的问题',
}

export const outcomeNames: Record<Outcome, string> = {
  keyCorrected: '答案已更正',
  wordingCorrected: '题目已修改',
  noChange: '核对后没有改',
}
