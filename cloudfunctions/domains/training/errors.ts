import { errorKind } from '../../kernel/errors'

export const trainingUnknown = errorKind('TRAINING_UNKNOWN', '没有找到这场培训，它可能还没有发布。')
export const trainingCancelled = errorKind('TRAINING_CANCELLED', '这场培训已经取消，请看取消的原因。')
export const trainingBegan = errorKind(
  'TRAINING_BEGAN',
  '培训已经开始，时间、地点、人数和报名安排不能再改；介绍和链接可以改。',
)
export const trainingChanged = errorKind('TRAINING_CHANGED', '这场培训刚被别人改过，请刷新后再改。')
export const notADraft = errorKind('TRAINING_NOT_A_DRAFT', '这场培训已经发布过或已经取消，不能再发布。')
export const alreadyPast = errorKind('TRAINING_IN_THE_PAST', '开始时间已经过去，请改成以后的时间再发布。')
export const capacityTooSmall = errorKind('CAPACITY_TOO_SMALL', '已经报名的人比这个名额多，请把名额改大。')
export const capacityFixed = errorKind(
  'CAPACITY_FIXED',
  '发布之后不能在“限人数”和“不限人数”之间改，请取消后另开一场。',
)

export const enrolmentNotOpen = errorKind('ENROLMENT_NOT_OPEN', '报名还没有开始，请到报名时间再来。')
export const enrolmentClosed = errorKind('ENROLMENT_CLOSED', '报名已经截止，想参加请联系组织培训的支部。')
export const waitingListFull = errorKind('WAITING_LIST_FULL', '名额和候补都满了，请看看别的场次。')
export const notEnrolled = errorKind('NOT_ENROLLED', '您没有报上这场培训，请先报名，或请现场工作人员补录。')
export const tooLateToLeave = errorKind('TOO_LATE_TO_LEAVE', '培训已经开始，不能再取消报名。')

export const codeWrong = errorKind('CODE_WRONG', '签到码不对，请看清现场屏幕上的六位数字再输一遍。')
export const codeExpired = errorKind('CODE_EXPIRED', '这个签到码已经过时，请用屏幕上现在显示的码。')
export const codeOfOtherKind = errorKind(
  'CODE_OF_OTHER_KIND',
  '签到和签退的码不一样，请看屏幕上写的是签到还是签退。',
)
export const codeUsed = errorKind('CODE_USED', '这个码您已经用过了，同一个码每人只能用一次。')
export const alreadySigned = errorKind('ALREADY_SIGNED', '您已经签过了，不用再签。')
export const signInFirst = errorKind('SIGN_IN_FIRST', '您还没有签到，不能签退；请先签到，或请工作人员补录。')
export const signWindowClosed = errorKind(
  'SIGN_WINDOW_CLOSED',
  '现在不是签到签退的时间：开始前半小时起可签到，结束后一小时内可签退。',
)
export const tooManyCodes = errorKind(
  'TOO_MANY_CODES',
  '输错的次数太多了，请十分钟后再试，或请工作人员帮忙。',
)

export const questionsClosed = errorKind('QUESTIONS_CLOSED', '提问从发布起到结束后一天为止，现在不能再提。')
export const tooManyQuestions = errorKind('TOO_MANY_QUESTIONS', '您在这场培训里已经提了五个问题，请等答复。')
export const questionUnknown = errorKind('QUESTION_UNKNOWN', '没有找到这个问题，请刷新后再看。')
