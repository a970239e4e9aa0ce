/** What an editor brings from elsewhere: formatted text and pictures. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { input } from '../../../kernel/fields'
import { attachmentUnknown, uploadId } from '../../attachment'
import { block } from '../content'

export const notForStudy = errorKind(
  'NOT_FOR_STUDY',
  '学习内容能用的是 MP3、M4A、WAV 录音，MP4 视频，PDF、DOCX、XLSX 文档，请换一个文件。',
)
export const notAnImage = errorKind('NOT_AN_IMAGE', '这不是能用的图片，请换一张 JPG、PNG 或 WebP 图片。')

const editors = role('editor')
/** Whoever writes formatted text. */
const writers = role('editor', 'branchOfficer', 'committeeOfficer')

export const studyPastingContract = contract({
  'study.cleanHtml': {
    summary: 'Turns pasted HTML into blocks of the model and says how much of it was dropped. Keeps nothing.',
    audience: 'console',
    access: writers,
    input: input({ html: z.string().max(80_000) }),
    output: z.object({
      blocks: z.array(block),
      dropped: z.object({
        styles: z.number().int(),
        scripts: z.number().int(),
        images: z.number().int(),
        links: z.number().int(),
        embeds: z.number().int(),
      }),
    }),
    errors: [],
    idempotent: true,
  },
  'study.uploadImage': {
    summary:
      'Stores an image for study items under a name made from its content, so that a retry stores no second.',
    audience: 'console',
    access: editors,
    input: input({ base64: z.base64().min(1).max(85_000) }),
    output: z.object({
      fileId: z.string(),
      /** Where it can be seen for a day. */
      url: z.string(),
    }),
    errors: [notAnImage],
    idempotent: true,
  },
  'study.keepFile': {
    summary: 'Keeps an uploaded recording, film or document for study items; again, it answers the same.',
    audience: 'console',
    access: editors,
    input: input({ uploadId }),
    output: z.object({
      kind: z.enum(['audio', 'video', 'document']),
      fileId: z.string(),
      name: z.string(),
      /** Where it can be heard or seen for a day. */
      url: z.string(),
    }),
    errors: [attachmentUnknown, notForStudy],
    idempotent: true,
  },
})
