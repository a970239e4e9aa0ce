/** Sending what was written. */
import { api, publicApi } from '../../../api'
import { secretsOf } from '../../../../../cloudfunctions/domains/feedback/sealing'
import type { Draft } from '../draft'

/** Sends it in the own name; answers with the letter's id. */
export async function sendNamed(draft: Draft, about: string | undefined, sendId: string): Promise<string> {
  const { name, contact } = draft
  const sent = await api('feedback.sendNamed', {
    ...letterOf(draft, about),
    sendId,
    name: name.trim(),
    contact: contact.trim(),
  })
  return sent.letterId
}

/** Sends it under a receipt; the receipt itself stays here. */
export async function sendUnnamed(draft: Draft, about: string | undefined, receipt: string): Promise<void> {
  const { token } = await secretsOf(receipt)
  await publicApi('feedback.send', { ...letterOf(draft, about), token })
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
