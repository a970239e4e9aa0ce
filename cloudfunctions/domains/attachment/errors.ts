/** What can be wrong with a file. */
import { errorKind } from '../../kernel/errors'

export const attachmentTooLarge = errorKind(
  'ATTACHMENT_TOO_LARGE',
  '文件太大了：图片不超过 3 MB，文档不超过 10 MB，录音和视频不超过 30 MB。请压缩后再传。',
)
export const attachmentKindRefused = errorKind(
  'ATTACHMENT_KIND_REFUSED',
  '这里只收 JPG、PNG 图片和 PDF、DOCX、XLSX 文档，学习内容还收 MP3、M4A、WAV 录音和 MP4 视频，请换一种格式。',
)
export const attachmentMismatch = errorKind(
  'ATTACHMENT_MISMATCH',
  '文件的内容与它的名称对不上，请用原来的软件另存一份再传。',
)
export const attachmentActive = errorKind(
  'ATTACHMENT_ACTIVE',
  '文件里带有宏、脚本或嵌入的程序，不能上传。请另存为不带宏的文档再传。',
)
export const attachmentBroken = errorKind('ATTACHMENT_BROKEN', '文件打不开，可能已经损坏，请换一份再传。')
export const attachmentIncomplete = errorKind(
  'ATTACHMENT_INCOMPLETE',
  '文件没有传完，请再传一次，已经传到的部分不用重传。',
)
export const attachmentFull = errorKind(
  'ATTACHMENT_FULL',
  '刚才传上来的文件太多，暂时收不下了，请过一会儿再试。也可以先不带文件发出，以后再补，或者当面交给支部。',
)
export const attachmentUnknown = errorKind('ATTACHMENT_UNKNOWN', '没有找到这个附件，请重新上传后再提交。')
