/** Sending a file in parts under a random name; the server checks it and draws images anew. */
import { putInParts } from '../../../cloudfunctions/domains/attachment/parts'
import { toBase64 } from '../../../cloudfunctions/domains/feedback/sealing'
import { toHex } from '../../../cloudfunctions/domains/feedback/sealing/bytes'
import { api } from '../api'

/** Images go through a canvas first: that leaves place and device behind, and makes them small. */
const MAX_EDGE = 2000
const QUALITY = 0.85

/** A finished upload that a draft can take over. */
export interface Uploaded {
  uploadId: string
  name: string
  bytes: number
}

/** Hides a file before it leaves the computer; answers with what it is called outside, and its bytes. */
export type Hide = (name: string, content: Uint8Array) => { name: string; content: Uint8Array }

/**
 * Uploads a file; a refusal comes as an ApiError with words for people.
 * @param report how much of it has arrived, from 0 to 1
 */
export async function upload(file: File, report: (share: number) => void, hide?: Hide): Promise<Uploaded> {
  const given = await prepared(file)
  const { name, content } = hide ? hide(given.name, given.content) : given
  const uploadId = toHex(crypto.getRandomValues(new Uint8Array(16)))
  const sent = { uploadId, name, bytes: content.length }
  await putInParts(
    content,
    (part, piece) => api('attachment.putDeskPart', { ...sent, part, base64: toBase64(piece) }),
    report,
  )
  const { bytes } = await api('attachment.finishAtDesk', { uploadId })
  return { uploadId, name: given.name, bytes }
}

async function prepared(file: File): Promise<{ name: string; content: Uint8Array }> {
  const redrawn = file.type.startsWith('image/') ? await drawn(file) : null
  if (redrawn) return { name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, content: redrawn }
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }
}

/** The picture as a JPEG without anything but what it shows; null when the browser can't read it. */
async function drawn(file: File): Promise<Uint8Array | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, MAX_EDGE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  // What is transparent would turn black in a JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return blob && new Uint8Array(await blob.arrayBuffer())
}
