import { errorKind } from '../../kernel/errors'

export const subjectUnknown = errorKind(
  'SUBJECT_UNKNOWN',
  '这篇内容已经撤下或不开放评论，您写的还留在手机里。',
)
export const agreementRequired = errorKind('AGREEMENT_REQUIRED', '第一次评论前，请先看一遍评论服务约定。')
export const phoneRequired = errorKind(
  'PHONE_REQUIRED',
  '评论前需要验证一次手机号，验证以后就能发。写好的内容还在。',
)
export const phoneCodeInvalid = errorKind(
  'PHONE_CODE_INVALID',
  '这次验证隔得太久或已经用过，请再点一次“微信一键验证”。',
)
export const phoneCheckBusy = errorKind(
  'PHONE_CHECK_BUSY',
  '微信暂时没有给出结果，请过一会儿再验证。写好的内容还在。',
)
export const phoneCheckOff = errorKind(
  'PHONE_CHECK_OFF',
  '这里还没有开通手机号验证，暂时不能评论，请告诉管理员。写好的内容还在。',
)
export const nameNotOffered = errorKind('NAME_NOT_OFFERED', '请从列出的称呼里选一个。')
export const commentUnknown = errorKind('COMMENT_UNKNOWN', '没有找到这条评论，它可能已经被作者收回。')
export const parentUnknown = errorKind('PARENT_UNKNOWN', '您要回复的评论已经不在了。')
export const writtenTooOften = errorKind(
  'WRITTEN_TOO_OFTEN',
  '您写得有点快，请过十分钟再发。写好的内容还在，不用重写。',
)
export const saidBefore = errorKind('SAID_BEFORE', '同样的话您已经在这里说过了，可在“我的评论”里看到。')
export const textTooLong = errorKind('TEXT_TOO_LONG', '这条评论太长了，请分成几条，或精简后再发。')
export const changedMeanwhile = errorKind('CHANGED_MEANWHILE', '这条评论刚有变化，请刷新后再试。')
export const tooManyEdits = errorKind('TOO_MANY_EDITS', '这条评论已经改过很多次，请另写一条。')
export const notRejected = errorKind('NOT_REJECTED', '只有没通过的评论可以申诉，这一条现在不是。')
export const appealExists = errorKind('APPEAL_EXISTS', '这一版已经申诉过，处理结果会在这里告诉您。')
export const appealTooLate = errorKind('APPEAL_TOO_LATE', '申诉要在三十天内提出，可以修改后重新发。')
export const ownComment = errorKind('OWN_COMMENT', '这是您自己写的，不需要举报，可以修改或收回。')
