/** What a file is by its name and by its bytes, and whether it may come in. Pure. */
import type { ErrorKind } from '../../kernel/errors'
import { attachmentActive, attachmentBroken, attachmentMismatch } from './errors'
import {
  type AttachmentMime,
  MAX_DOCUMENT_BYTES,
  MAX_IMAGE_BYTES,
  MAX_OPAQUE_BYTES,
  MAX_RECORDING_BYTES,
} from './model'
import { openZip } from './zip'

export type FileKind = 'jpg' | 'png' | 'pdf' | 'docx' | 'xlsx' | 'opaque' | Recording
type Recording = 'mp3' | 'm4a' | 'wav' | 'mp4'

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
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
}

const extensions: Record<string, FileKind> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  mp3: 'mp3',
  m4a: 'm4a',
  wav: 'wav',
  mp4: 'mp4',
}

/** What a file says it is; null for what is not taken. */
export function kindByName(name: string): FileKind | null {
  if (name === OPAQUE_NAME) return 'opaque'
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase()
  return (extension !== undefined && extensions[extension]) || null
}

/** Something to hear or to watch: only editors bring it, and only study items hold it. */
export function isRecording(mime: AttachmentMime): boolean {
  return mime.startsWith('audio/') || mime.startsWith('video/')
}

/** Bytes a file of this kind may have. */
export function largest(kind: FileKind): number {
  if (kind === 'opaque') return MAX_OPAQUE_BYTES
  if (isRecording(mimes[kind])) return MAX_RECORDING_BYTES
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
    case 'mp3':
      return isMp3(content) ? null : attachmentMismatch
    case 'wav':
      return at(content, 0) === 'RIFF' && at(content, 8) === 'WAVE' ? null : attachmentMismatch
    case 'm4a':
    case 'mp4':
      return at(content, 4) === 'ftyp' ? null : attachmentMismatch
    default:
      return refuseOffice(kind, content)
  }
}

const JPEG = Buffer.from('ffd8ff', 'hex')
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** The four letters that tell what a part of a recording is. */
function at(content: Buffer, from: number): string {
  return content.subarray(from, from + 4).toString('latin1')
}

/** With its tag in front (ID3v2), or from its first frame on: eleven bits set, then a version and layer III. */
function isMp3(content: Buffer): boolean {
  if (content.subarray(0, 3).toString('latin1') === 'ID3') return true
  const [first = 0, second = 0] = content
  return first === 0xff && (second & 0xe6) === 0xe2
}

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
