/** What a file is by its name and by its bytes, and whether it may come in. Pure. */
import type { ErrorKind } from '../../kernel/errors'
import { attachmentActive, attachmentBroken, attachmentMismatch } from './errors'
import { type AttachmentMime, MAX_DOCUMENT_BYTES, MAX_IMAGE_BYTES, MAX_OPAQUE_BYTES } from './model'
import { openZip } from './zip'

export type FileKind = 'jpg' | 'png' | 'pdf' | 'docx' | 'xlsx' | 'opaque'

/** The one name of a blob only its addressee can read. */
export const OPAQUE_NAME = 'sealed.bin'

const office = 'application/vnd.openxmlformats-officedocument'
export const mimes: Record<FileKind, AttachmentMime> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  opaque: 'application/octet-stream',
}

const extensions: Record<string, FileKind> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
}

/** What a file says it is; null for what is not taken. */
export function kindByName(name: string): FileKind | null {
  if (name === OPAQUE_NAME) return 'opaque'
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase()
  return (extension !== undefined && extensions[extension]) || null
}

/** Bytes a file of this kind may have. */
export function largest(kind: FileKind): number {
  if (kind === 'opaque') return MAX_OPAQUE_BYTES
  return kind === 'jpg' || kind === 'png' ? MAX_IMAGE_BYTES : MAX_DOCUMENT_BYTES
}

/** Why a file may not come in as what its name says; null when it may. Images are decoded elsewhere. */
export function refuseFile(kind: FileKind, content: Buffer): ErrorKind | null {
  switch (kind) {
    case 'opaque':
      return null
    case 'jpg':
      return content.subarray(0, 3).equals(JPEG) ? null : attachmentMismatch
    case 'png':
      return content.subarray(0, 8).equals(PNG) ? null : attachmentMismatch
    case 'pdf':
      return refusePdf(content)
    default:
      return refuseOffice(kind, content)
  }
}

const JPEG = Buffer.from('ffd8ff', 'hex')
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
/** A PDF ends within its last kilobyte; readers look no further (ISO 32000-1, Annex H, note 18). */
const PDF_TAIL = 1024
/** What a PDF may do when it is opened, as far as it stands there uncompressed. */
const PDF_ACTIONS = ['/JavaScript', '/JS ', '/JS(', '/Launch', '/EmbeddedFile', '/RichMedia']

/** Only a PDF from its first byte on and to its end: what is also something else is refused. */
function refusePdf(content: Buffer): ErrorKind | null {
  if (content.subarray(0, 5).toString('latin1') !== '%PDF-') return attachmentMismatch
  const end = content.lastIndexOf('%%EOF')
  if (end < content.length - PDF_TAIL) return attachmentMismatch
  return PDF_ACTIONS.some((action) => content.includes(action)) ? attachmentActive : null
}

/** Names inside an Office file that run, or that carry what runs. */
const ACTIVE_ENTRY =
  /vbaProject|vbaData|activeX|\/embeddings\/|oleObject|\.(exe|dll|js|vbs|bat|cmd|scr|hta)$/i

/** Only a zip from its first byte to its last, with the parts the kind needs and none that run. */
function refuseOffice(kind: 'docx' | 'xlsx', content: Buffer): ErrorKind | null {
  const zip = openZip(content)
  if (zip === null) return attachmentMismatch
  const types = zip.read('[Content_Types].xml')
  const body = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'
  if (types === null || !zip.names.includes(body)) return attachmentMismatch
  if (types === 'broken') return attachmentBroken
  const declared = types.toString('utf8')
  if (/macroEnabled|vbaProject|activeX|oleObject/i.test(declared)) return attachmentActive
  return zip.names.some((name) => ACTIVE_ENTRY.test(name)) ? attachmentActive : null
}
