/** What can stand in the way of a disclosure. */
import { errorKind } from '../../kernel/errors'

export const disclosureUnknown = errorKind('DISCLOSURE_UNKNOWN', '没有找到这件公示，或者它不由您办理。')
export const movedOn = errorKind('DISCLOSURE_MOVED_ON', '这件公示已经到了别的步骤，请刷新后再办。')
export const editedMeanwhile = errorKind(
  'DISCLOSURE_EDITED_MEANWHILE',
  '别人刚刚改过这件公示，请刷新后再改，您写的内容还在这台电脑上。',
)
export const recused = errorKind('DISCLOSURE_ABOUT_YOU', '这件公示与您本人有关，按回避规定要由别人来办理。')
export const thirdPersonRequired = errorKind(
  'THIRD_PERSON_REQUIRED',
  '起草、保密审查、审批要由三个人分别办理，您已经办过其中一步。',
)
export const windowTooShort = errorKind('WINDOW_TOO_SHORT', '公示的天数少于这一类公示规定的最少天数。')
export const windowRunning = errorKind('WINDOW_RUNNING', '公示期还没有结束，期满以后才能办结。')
export const objectionsOpen = errorKind('OBJECTIONS_OPEN', '还有异议没有处理完，处理完才能办结。')
export const idNumberFound = errorKind(
  'ID_NUMBER_FOUND',
  '正文或标题里有完整的身份证号，公示不能带身份证号，请删去或遮住中间几位。',
)
export const idNumberInFile = errorKind(
  'ID_NUMBER_IN_FILE',
  '附件里有完整的身份证号，公示不能带身份证号，请删去或遮住中间几位后重新上传。',
)
export const filesUnread = errorKind(
  'FILES_UNREAD',
  '有的附件系统读不出文字，请逐个打开看过，确认没有不该公开的个人信息，再通过审查。',
)
export const correctionNoteRequired = errorKind(
  'CORRECTION_NOTE_REQUIRED',
  '请写明这一版更正了什么，读者会看到。',
)
export const tooManyFiles = errorKind('TOO_MANY_FILES', '附件最多 9 个，请去掉几个再保存。')
