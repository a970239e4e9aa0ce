import { errorKind } from '../../kernel/errors'

export const taskGone = errorKind('TASK_GONE', '这一条已经处理过了，或者作者刚改过、收回了，请看下一条。')
export const taskTaken = errorKind('TASK_TAKEN', '另一位审核员正在看这一条，请先看别的。')
export const leaseLost = errorKind(
  'LEASE_LOST',
  '您看的时间超过五分钟，这一条已由另一位审核员接手；您写的没有丢，但这次不能提交。',
)
export const revisionChanged = errorKind('REVISION_CHANGED', '作者刚改过这条评论，请看新的一版再决定。')
export const notYours = errorKind('NOT_YOURS', '这一条和您有关，或者您先前已经处理过，要由另一位审核员来看。')
export const reasonNeeded = errorKind('REASON_NEEDED', '不通过要选一条理由，作者会看到。')
export const moderatorUnknown = errorKind('MODERATOR_UNKNOWN', '没有找到这位审核员，请刷新后再选。')
export const settingsChanged = errorKind('SETTINGS_CHANGED', '刚有人提出修改，请先处理那一次，再改。')
export const settingsNotProposed = errorKind('SETTINGS_NOT_PROPOSED', '这次修改已经处理过了，请刷新后查看。')
export const settingsSecondPerson = errorKind(
  'SETTINGS_SECOND_PERSON',
  '修改要由另一位确认，提出的人不能自己确认。',
)
export const reasonTellsWords = errorKind(
  'REASON_TELLS_WORDS',
  '“为什么改”会对所有人公开，请不要写出词表里的词。',
)
