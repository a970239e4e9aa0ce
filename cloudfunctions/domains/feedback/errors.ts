/** What can be wrong with a letter or with what somebody wants to do about it. */
import { errorKind } from '../../kernel/errors'

export const letterUnknown = errorKind('LETTER_UNKNOWN', '没有找到这封信，或者它不由您处理。')
export const receiptUnknown = errorKind(
  'RECEIPT_UNKNOWN',
  '没有找到这个回执对应的信。请核对十六位数字；刚寄出的信请稍后再查。',
)
export const receiptTaken = errorKind('RECEIPT_TAKEN', '这个回执已经用过了，请回到上一步重新寄。')
export const tooManyLetters = errorKind(
  'TOO_MANY_LETTERS',
  '这一小时寄来的信太多了，请过一会儿再寄，内容还在手机上。',
)
export const organisationUnknown = errorKind('ORGANISATION_UNKNOWN', '没有找到这个组织，请重新选择。')
export const aboutUnknown = errorKind('ABOUT_UNKNOWN', '没有找到您要反映的公示，它可能已经撤下。')
export const nameNeeded = errorKind('NAME_NEEDED', '请写上您的姓名，或者改用匿名。')
export const wechatNeeded = errorKind('WECHAT_NEEDED', '请在微信里打开小程序，再用实名寄信。')
export const sealedOnly = errorKind('SEALED_ONLY', '这封信是密封的，文字只能以密封的形式寄出。')
export const keysChanged = errorKind('KEYS_CHANGED', '纪检委员的密钥刚刚换过，请再按一次寄出。')

export const photosOnly = errorKind('PHOTOS_ONLY', '信里只能附照片，请去掉其他文件再寄。')
export const fileUnknown = errorKind('FILE_UNKNOWN', '没有找到这个附件，请刷新后再看。')

export const wrongState = errorKind('WRONG_STATE', '这封信的情况有了变化，现在不能这样办，请刷新后再看。')
export const extendedAlready = errorKind('EXTENDED_ALREADY', '这封信已经延长过一次，不能再延长。')
export const tooManyDays = errorKind('TOO_MANY_DAYS', '延长的天数超过了规定，请减少后再试。')
export const tooLate = errorKind('TOO_LATE', '期限已经过了，不能再这样办。')
export const ratedAlready = errorKind('RATED_ALREADY', '这封信已经评价过了。')
export const ownWork = errorKind('OWN_WORK', '您办理过这封信，复查要由没有办理过的同志来做。')
export const deskUnfit = errorKind(
  'DESK_UNFIT',
  '不能转到那里：信里反映的情况与那里的负责人有关，或者那里就是现在办理的地方。',
)
export const tooManyMessages = errorKind('TOO_MANY_MESSAGES', '这封信的留言已经很多了，请等对方答复后再写。')
