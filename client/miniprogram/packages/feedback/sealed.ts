/** Sealed letters on the phone: sealing what is sent, opening what came back. */
import type { Output } from '../../api/types'
import {
  fromBase64,
  openText,
  publicKeyOf,
  type ReceiptSecrets,
  sealFile,
  sealingRandom,
  sealText,
  toBase64,
} from '../../../../cloudfunctions/domains/feedback/sealing'
import { randomBytes } from './random'
import type { Letter, SenderAct } from './words'

export type Committee = Output<'feedback.inspectors'>['committees'][number]
type Inspector = Committee['inspectors'][number]

/** Seals a text to inspectors and to the sender, who wants to read it again. */
export async function sealFor(
  text: string,
  inspectors: readonly Pick<Inspector, 'publicKey'>[],
  secrets: ReceiptSecrets,
): Promise<string> {
  const recipients = recipientsFor(inspectors, secrets)
  return sealText(text, recipients, await randomBytes(sealingRandom(recipients.length)))
}

/** The public key answers are sealed to. */
export function replyKeyOf({ replyKey }: ReceiptSecrets): string {
  return toBase64(publicKeyOf(replyKey))
}

/** The letter with its words readable; any other than a sealed one as it is. */
export function openedLetter(letter: Letter, { replyKey }: ReceiptSecrets): Letter {
  if (letter.mode !== 'sealed') return letter
  const read = (text: string | null) =>
    text && (openText(text, [replyKey]) ?? '这段话打不开，可能在途中被改动过。')
  return {
    ...letter,
    text: read(letter.text),
    messages: letter.messages.map((message) => ({ ...message, text: read(message.text) })),
    steps: letter.steps.map((step) => ({ ...step, text: read(step.text) })),
  }
}

/** What a sender does with a letter, its words sealed when the letter is. */
export async function sealedAct(letter: Letter, act: SenderAct, secrets: ReceiptSecrets): Promise<SenderAct> {
  if (letter.mode !== 'sealed' || act.kind === 'publish' || act.text === '') return act
  return { ...act, text: await sealFor(act.text, letter.sealedTo, secrets) }
}

/** A photo sealed to inspectors and to the sender, as one is uploaded. */
export async function sealedPhoto(
  name: string,
  content: Uint8Array,
  inspectors: readonly Pick<Inspector, 'publicKey'>[],
  secrets: ReceiptSecrets,
): Promise<Uint8Array> {
  const recipients = recipientsFor(inspectors, secrets)
  return sealFile(name, content, recipients, await randomBytes(sealingRandom(recipients.length)))
}

function recipientsFor(inspectors: readonly Pick<Inspector, 'publicKey'>[], { replyKey }: ReceiptSecrets) {
  return [...inspectors.flatMap(({ publicKey }) => fromBase64(publicKey) ?? []), publicKeyOf(replyKey)]
}
