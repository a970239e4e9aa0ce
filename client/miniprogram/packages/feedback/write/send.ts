/** Sending what was written. */
import { api, publicApi } from '../../../api'
import { SEALED_NAME, secretsOf } from '../../../../../cloudfunctions/domains/feedback/sealing'
import type { Output } from '../../../api/types'
import type { Draft } from '../draft'
import { eachOf, uploadPlain } from '../door'
import type { Photo } from '../photos/Photos'
import { upload } from '../photos/upload'
import { replyKeyOf, sealedPhoto, sealFor } from '../sealed'
import type { SealedTo } from './Recipients'

/** Uploads the photos, sealed when the letter is; answers with their upload ids. */
export async function sendPhotos(
  photos: readonly Photo[],
  { mode }: Draft,
  to: SealedTo | undefined,
  receipt: string,
  report: (share: number) => void,
): Promise<string[]> {
  if (photos.length === 0) return []
  if (mode !== 'sealed' || !to) return uploadPlain(photos, report)
  const secrets = await secretsOf(receipt)
  return eachOf(photos, report, async ({ content }, name, part) =>
    upload(SEALED_NAME, await sealedPhoto(name, content, to.inspectors, secrets), part),
  )
}

/** Sends it in the own name; answers with the letter's id. */
export async function sendNamed(
  draft: Draft,
  about: string | undefined,
  sendId: string,
  uploadIds: string[],
): Promise<string> {
  const { name, contact } = draft
  const sent = await api('feedback.sendNamed', {
    ...letterOf(draft, about),
    uploadIds,
    sendId,
    name: name.trim(),
    contact: contact.trim(),
  })
  return sent.letterId
}

/** A letter under a receipt, and the public log's promise. */
export type SentUnnamed = Output<'feedback.send'>

/** Sends it under a receipt, which itself stays here. */
export async function sendUnnamed(
  draft: Draft,
  about: string | undefined,
  receipt: string,
  uploadIds: string[],
): Promise<SentUnnamed> {
  const { token } = await secretsOf(receipt)
  return publicApi('feedback.send', { ...letterOf(draft, about), uploadIds, token })
}

/** Seals it on the phone and sends it under a receipt. All of it is inside: what it is about and where it happened too. */
export async function sendSealed(
  draft: Draft,
  to: SealedTo,
  receipt: string,
  uploadIds: string[],
): Promise<SentUnnamed> {
  const secrets = await secretsOf(receipt)
  const { organisation, concerns, personName } = draft
  const whom =
    concerns === 'matter' ? '一件事' : concerns === 'officer' ? '这个组织的负责人' : personName.trim()
  const words = `组织：${organisation?.name ?? ''}\n反映的是：${whom}\n\n${draft.text.trim()}`
  return publicApi('feedback.sendSealed', {
    token: secrets.token,
    organisationId: to.committeeId,
    text: await sealFor(words, to.inspectors, secrets),
    replyKey: replyKeyOf(secrets),
    uploadIds,
  })
}

function letterOf({ organisation, category, concerns, personName, text }: Draft, about: string | undefined) {
  const aboutId = about?.startsWith('disclosure:') ? about.slice('disclosure:'.length) : null
  return {
    organisationId: organisation?.id ?? '',
    category,
    concerns: concerns === 'person' ? { kind: concerns, name: personName.trim() } : { kind: concerns },
    about: aboutId === null ? null : { kind: 'disclosure' as const, id: aboutId },
    text: text.trim(),
  }
}
