/** What a page of a letter can do with it: the same by name and by receipt, with its words and photos sealed when it is. */
import { api, publicApi } from '../../api'
import {
  fromBase64,
  openFile,
  type ReceiptSecrets,
  SEALED_NAME,
} from '../../../../cloudfunctions/domains/feedback/sealing'
import { concatBytes } from '../../../../cloudfunctions/domains/feedback/sealing/bytes'
import type { Photo } from './photos/Photos'
import { upload } from './photos/upload'
import { sealedAct, sealedPhoto } from './sealed'
import type { Letter, SenderAct } from './words'

export type LetterFile = Letter['files'][number]

export interface Door {
  act(act: SenderAct): Promise<void>
  /** A file as it was before it was sealed. @throws when it can't be opened */
  read(file: LetterFile): Promise<{ name: string; content: Uint8Array }>
  /** Uploads photos one after the other; answers with their upload ids. */
  upload(photos: readonly Photo[], report: (share: number) => void): Promise<string[]>
}

type Put = (letter: Letter) => void
type Piece = (fileKey: string, piece: number) => Promise<{ base64: string; pieces: number }>

/** To a letter sent in the own name. */
export function doorByName(letterId: string, put: Put): Door {
  return {
    act: async (act) => put(await api('feedback.act', { letterId, act })),
    read: async (file) => ({
      name: file.name,
      content: await whole(file, (fileKey, piece) => api('feedback.file', { letterId, fileKey, piece })),
    }),
    upload: uploadPlain,
  }
}

/** To the letter of a receipt. */
export function doorByReceipt(letter: Letter, secrets: ReceiptSecrets, put: Put): Door {
  const { token } = secrets
  const isSealed = letter.mode === 'sealed'
  return {
    act: async (act) =>
      put(await publicApi('feedback.actByReceipt', { token, act: await sealedAct(letter, act, secrets) })),
    read: async (file) => {
      const content = await whole(file, (fileKey, piece) =>
        publicApi('feedback.fileByReceipt', { token, fileKey, piece }),
      )
      if (!isSealed) return { name: file.name, content }
      const opened = openFile(content, [secrets.replyKey])
      if (!opened) throw new Error('the file is not sealed to this receipt')
      return opened
    },
    upload: isSealed
      ? (photos, report) =>
          eachOf(photos, report, async (photo, name, part) =>
            upload(SEALED_NAME, await sealedPhoto(name, photo.content, letter.sealedTo, secrets), part),
          )
      : uploadPlain,
  }
}

/** Uploads photos that are not to be sealed. */
export const uploadPlain: Door['upload'] = (photos, report) =>
  eachOf(photos, report, (photo, name, part) => upload(name, photo.content, part))

/** One after the other, each under a name that tells nothing. */
export async function eachOf(
  photos: readonly Photo[],
  report: (share: number) => void,
  send: (photo: Photo, name: string, report: (share: number) => void) => Promise<string>,
): Promise<string[]> {
  const ids: string[] = []
  for (const [at, photo] of photos.entries())
    ids.push(await send(photo, `照片${at + 1}.jpg`, (share) => report((at + share) / photos.length)))
  return ids
}

async function whole({ fileKey }: LetterFile, piece: Piece): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let at = 0, pieces = 1; at < pieces; at++) {
    const got = await piece(fileKey, at)
    pieces = got.pieces
    parts.push(fromBase64(got.base64) ?? new Uint8Array())
  }
  return concatBytes(...parts)
}
