/**
 * Files come in parts, under a random name that only the sender knows. The same through two doors: without identity for
 * the phone, and for those at the desk.
 */
import * as z from 'zod'
import { anonymous, contract, member, timer } from '../../kernel/contract'
import { input } from '../../kernel/fields'
import {
  attachmentActive,
  attachmentBroken,
  attachmentFull,
  attachmentIncomplete,
  attachmentKindRefused,
  attachmentMismatch,
  attachmentTooLarge,
} from './errors'
import { attachmentMime, MAX_DOCUMENT_BYTES, MAX_RECORDING_BYTES, uploadId } from './model'
import { PART_BYTES } from './parts'

/** Name as people see it: no folders, nothing invisible, nothing that turns the reading direction. */
const fileName = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(100, '最多 100 个字')
  .regex(/^[^\\/:*?"<>|\p{C}]+$/u, '文件名里有不能用的字符')

/** @param mostBytes of the whole file */
const part = (mostBytes: number) => ({
  uploadId,
  name: fileName,
  /** Bytes of the whole file. */
  bytes: z.number().int().min(1).max(mostBytes),
  /** Which part, from 0; each holds 60,000 bytes, the last one what is left. */
  part: z
    .number()
    .int()
    .min(0)
    .max(Math.ceil(mostBytes / PART_BYTES) - 1),
  base64: z
    .base64()
    .min(4)
    .max((PART_BYTES / 3) * 4),
})
const received = z.object({ part: z.number().int() })
const putErrors = [attachmentKindRefused, attachmentTooLarge, attachmentMismatch]

const stored = z.object({ name: z.string(), mime: attachmentMime, bytes: z.number().int() })
const finishErrors = [
  attachmentIncomplete,
  attachmentTooLarge,
  attachmentKindRefused,
  attachmentMismatch,
  attachmentActive,
  attachmentBroken,
]

export const attachmentContract = contract({
  'attachment.putPart': {
    summary: 'Takes one part of a file, without knowing whose; sending a part again replaces it.',
    audience: 'public',
    access: anonymous,
    input: input(part(MAX_DOCUMENT_BYTES)),
    output: received,
    errors: [...putErrors, attachmentFull],
    idempotent: true,
  },
  'attachment.finish': {
    summary:
      'Puts the parts together, checks the file, draws an image anew without its metadata, and keeps it.',
    audience: 'public',
    access: anonymous,
    input: input({ uploadId }),
    output: stored,
    errors: [...finishErrors, attachmentFull],
    idempotent: true,
  },
  'attachment.putDeskPart': {
    summary: 'Takes one part of a file from the desk; sending a part again replaces it.',
    audience: 'console',
    access: member,
    input: input(part(MAX_RECORDING_BYTES)),
    output: received,
    errors: putErrors,
    idempotent: true,
  },
  'attachment.finishAtDesk': {
    summary: 'Puts the parts of a file from the desk together, checks it and keeps it.',
    audience: 'console',
    access: member,
    input: input({ uploadId }),
    output: stored,
    errors: finishErrors,
    idempotent: true,
  },
  'attachment.sweep': {
    summary: 'Removes parts and files that nobody claimed within a day, and files their owner let go.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ removed: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
