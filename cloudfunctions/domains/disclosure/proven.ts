/** What the public log commits to, made of what readers see: the same on the server and on the phone. */
import type { Json } from '../../../transparency-log/entry'

interface PublishedText {
  disclosureId: string
  version: number
  category: string
  organisationName: string
  title: string
  blocks: readonly object[]
  contact: string
  workingDays: number
  /** What this version corrects; null in the first one. */
  correction: string | null
  attachments: ReadonlyArray<{ name: string; mime: string; bytes: number; sha256: string }>
  publishedAt: string
}

/** A published version, whole: its text, the fingerprints of its files, and when it came out. */
export function disclosureContent(text: PublishedText): Json {
  const { disclosureId, version, category, organisationName, title, contact, workingDays } = text
  return {
    disclosureId,
    version,
    category,
    organisationName,
    title,
    blocks: text.blocks as unknown as Json,
    contact,
    workingDays,
    correction: text.correction,
    attachments: text.attachments.map(({ name, mime, bytes, sha256 }) => ({ name, mime, bytes, sha256 })),
    publishedAt: text.publishedAt,
  }
}

/** That a disclosure was withdrawn, and why. */
export function withdrawalContent(view: {
  disclosureId: string
  version: number
  withdrawnAt: string
  reason: string
}): Json {
  const { disclosureId, version, withdrawnAt, reason } = view
  return { disclosureId, version, withdrawnAt, reason }
}

export const publishedEntryId = (disclosureId: string, version: number) =>
  `disclosure.published:${disclosureId}.${version}`

export const withdrawnEntryId = (disclosureId: string) => `disclosure.withdrawn:${disclosureId}`
