/** Uploads, the same through both doors. */
import type { OutputOf, ParsedInputOf } from '../../kernel/contract'
import { command, DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { storeFile } from '../../kernel/files'
import { personalDetails } from '../../kernel/personal-details'
import { sha256 } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import type { attachmentContract } from './contract'
import { attachmentIncomplete, attachmentKindRefused, attachmentMismatch, attachmentTooLarge } from './errors'
import { drawnAnew } from './image'
import { PART_BYTES } from './parts'
import { isRecording, kindByName, largest, mimes, refuseFile } from './rules'
import { textOfOffice } from './office-text'
import { attachmentParts, attachments, type StoredAttachment, uploadKey } from './store'

type PutPart = (typeof attachmentContract)['attachment.putPart']
type Finish = (typeof attachmentContract)['attachment.finish']

/** What a door lets in. */
export interface Door {
  /** Recordings and films too. */
  recordings: boolean
  room: Room
}
/** Refuses when there is no room now. */
type Room = (now: Moment) => Promise<void>
export const unbounded: Room = () => Promise.resolve()

/** Parts read at once, so that no more than this and the file itself stand in memory. */
const PARTS_A_PAGE = 40

export async function putPart(
  now: Moment,
  { uploadId, name, bytes, part, base64 }: ParsedInputOf<PutPart>,
  { recordings, room }: Door,
): Promise<OutputOf<PutPart>> {
  const kind = kindByName(name) ?? fail(attachmentKindRefused)
  if (!recordings && isRecording(mimes[kind])) fail(attachmentKindRefused)
  if (bytes > largest(kind)) fail(attachmentTooLarge)
  if (Buffer.byteLength(base64, 'base64') !== partBytes(bytes, part)) fail(attachmentMismatch)
  await room(now)
  const upload = uploadKey(uploadId)
  await attachmentParts.put({ _id: `${upload}.${part}`, upload, part, name, bytes, base64, day: now.day })
  return { part }
}

/** Bytes of a part: a full one, or what is left for the last; 0 beyond it. */
function partBytes(bytes: number, part: number): number {
  return Math.max(0, Math.min(PART_BYTES, bytes - part * PART_BYTES))
}

export async function finish(
  now: Moment,
  { uploadId }: ParsedInputOf<Finish>,
  room: Room,
): Promise<OutputOf<Finish>> {
  const upload = uploadKey(uploadId)
  const known = await attachments.get(upload)
  if (known) return viewOf(known)
  await room(now)
  const { name, content } = await assemble(upload)
  const kind = kindByName(name) ?? fail(attachmentKindRefused)
  const refusal = refuseFile(kind, content)
  if (refusal) fail(refusal)
  const kept = kind === 'jpg' || kind === 'png' ? await drawnAnew(kind, content) : content
  // A name of its own: the upload's would be a key to it.
  const fileId = await storeFile(
    `attachments/${sha256(`file ${upload}`).slice(0, 32)}.${kind === 'opaque' ? 'bin' : kind}`,
    kept,
  )
  const text = kind === 'docx' || kind === 'xlsx' ? textOfOffice(kind, content) : null
  const stored: StoredAttachment = {
    _id: upload,
    fileId,
    name,
    mime: mimes[kind],
    bytes: kept.length,
    sha256: sha256(kept),
    personal: text === null ? null : personalDetails(text),
    claimed: false,
    day: now.day,
  }
  await attachments.add(stored).catch((problem: unknown) => {
    // Somebody pressed twice; both made the same file.
    if (!(problem instanceof DuplicateError)) throw problem
  })
  await attachmentParts.removeWhere({ upload })
  return viewOf(stored)
}

/** The whole file; refuses while a part is missing, or when parts belong to different files. */
async function assemble(upload: string): Promise<{ name: string; content: Buffer }> {
  const order = [['part', 'asc']] as const
  const [first] = await attachmentParts.find({ upload, part: 0 }, { limit: 1 })
  if (!first) return fail(attachmentIncomplete)
  const { name, bytes } = first
  const content = Buffer.alloc(bytes)
  const parts = Math.ceil(bytes / PART_BYTES)
  for (let from = 0; from < parts; from += PARTS_A_PAGE) {
    const page = await attachmentParts.find(
      { upload, part: command.gte(from).and(command.lt(from + PARTS_A_PAGE)) },
      { orderBy: order, limit: PARTS_A_PAGE },
    )
    if (page.length !== Math.min(parts - from, PARTS_A_PAGE)) fail(attachmentIncomplete)
    for (const one of page) {
      if (one.bytes !== bytes || one.name !== name) fail(attachmentIncomplete)
      content.write(one.base64, one.part * PART_BYTES, 'base64')
    }
  }
  return { name, content }
}

function viewOf({ name, mime, bytes }: StoredAttachment): OutputOf<Finish> {
  return { name, mime, bytes }
}
