import { errorKind } from '../../kernel/errors'

export const noHours = errorKind('NO_HOURS', '这一年还没有学时记录，有了记录再来开证明。')
export const certificateUnknown = errorKind(
  'CERTIFICATE_UNKNOWN',
  '没有找到这份证明，请核对证明上的验证码后再输一遍。',
)
export const ownMatter = errorKind('OWN_MATTER', '本人的学时不能由本人办理，请请另一位同志办理。')
export const secondOfficerNeeded = errorKind(
  'SECOND_OFFICER_NEEDED',
  '补录要由另一位同志复核，不能自己登记、自己复核。',
)
export const proposalUnknown = errorKind('PROPOSAL_UNKNOWN', '没有找到这条登记，请刷新后再看。')
export const proposalDecided = errorKind('PROPOSAL_DECIDED', '这条登记已经有人复核过了，请刷新后再看。')
export const dayNotAllowed = errorKind('DAY_NOT_ALLOWED', '只能补录今年和去年已经过去的日子，请核对日期。')
export const alreadyCounted = errorKind(
  'ALREADY_COUNTED',
  '这次培训已经计入这位党员的学时，不用再补；数字不对时请用“更正”。',
)
export const overDailyCap = errorKind('OVER_DAILY_CAP', '这一天的学时已经到每日上限，不能再加。')
export const entryUnknown = errorKind('ENTRY_UNKNOWN', '没有找到这笔学时，请刷新后再看。')
export const correctionTooLarge = errorKind(
  'CORRECTION_TOO_LARGE',
  '减去的比这位党员当天记的还多，请核对分钟数。',
)
export const targetsChanged = errorKind('TARGETS_CHANGED', '目标刚被别人改过，请刷新后再改。')
export const firstDayPast = errorKind('FIRST_DAY_PAST', '新目标从今天或以后的日子起适用，请改首日。')
