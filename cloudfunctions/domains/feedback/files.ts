/**
 * Photos and documents that go with letters, messages and replies. They are private: they have no address, and whoever
 * may see the letter gets them by an action, in pieces.
 */
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { readFile } from '../../kernel/files'
import { sha256 } from '../../kernel/random'
import { type Attachment, claimAttachments } from '../attachment'
import { fileUnknown, photosOnly } from './errors'
import type { Mode } from './model'
import type { Letter, Message } from './store'

/** Bytes of a piece; in base64 it fits well into an answer of one megabyte. */
const PIECE_BYTES = 600_000

/**
 * Takes finished uploads over for a letter. Of a sealed one only what is sealed as well; senders send photos only,
 * because documents tell who wrote them.
 * @throws ATTACHMENT_UNKNOWN, PHOTOS_ONLY
 */
export async function takeFiles(
  running: Transaction,
  mode: Mode,
  by: 'sender' | 'handler',
  uploadIds: readonly string[],
): Promise<Attachment[]> {
  const opaque = mode === 'sealed'
  const files = await claimAttachments(running, uploadIds, { opaque })
  if (by === 'sender' && !opaque && files.some(({ mime }) => !mime.startsWith('image/'))) fail(photosOnly)
  // What a phone calls a photo may tell when it was taken.
  return by === 'sender' && !opaque
    ? files.map((file, at) => ({
        ...file,
        name: `照片${at + 1}${file.mime === 'image/png' ? '.png' : '.jpg'}`,
      }))
    : files
}

/** A file as both sides see it; what the storage calls it is not told. */
export function fileView({ fileId, name, mime, bytes, sha256: hash }: Attachment) {
  return { fileKey: keyOf(fileId), name, mime, bytes, sha256: hash }
}

function keyOf(fileId: string): string {
  return sha256(fileId).slice(0, 24)
}

/**
 * A piece of a file of this letter or of what was said about it.
 * @throws FILE_UNKNOWN
 */
export async function pieceOf(letter: Letter, said: readonly Message[], fileKey: string, piece: number) {
  const files = [
    ...letter.files,
    ...letter.events.flatMap((event) => ('files' in event && event.files) || []),
    ...said.flatMap((message) => message.files),
  ]
  const file = files.find(({ fileId }) => keyOf(fileId) === fileKey) ?? fail(fileUnknown)
  const pieces = Math.ceil(file.bytes / PIECE_BYTES)
  if (piece >= pieces) return fail(fileUnknown)
  const content = await readFile(file.fileId)
  return {
    base64: content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES).toString('base64'),
    pieces,
  }
}
