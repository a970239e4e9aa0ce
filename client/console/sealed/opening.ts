/** Sealed letters at the desk: readable on the screen, sealed again on the way out. */
import type { Act, Letter } from '../feedback/words'
import type { Hide } from '../parts/upload'
import { read, write, writeFile } from './keyring'

/** The letter with its words readable, as far as an opened key fits. */
export function openedLetter(letter: Letter): Letter {
  if (letter.mode !== 'sealed') return letter
  const opened = (text: string | null) =>
    text && (read(text) ?? '这段话打不开：它不是加密给您的密钥的，或者被改动过。')
  return {
    ...letter,
    text: opened(letter.text),
    messages: letter.messages.map((message) => ({ ...message, text: opened(message.text) })),
    steps: letter.steps.map((step) => ({ ...step, text: opened(step.text) })),
  }
}

/** An act whose words are sealed to the sender and the inspectors when the letter is sealed. */
export function sealedAct(letter: Letter, act: Act): Act {
  const keys = keysFor(letter)
  if (!keys) return act
  if ('text' in act) return { ...act, text: write(act.text, keys) }
  if ('reason' in act && 'basis' in act) return { ...act, basis: write(act.basis, keys) }
  if ('reason' in act) return { ...act, reason: write(act.reason, keys) }
  return act
}

/** How files that go with a letter are hidden; not at all unless it is sealed. */
export function hidingFor(letter: Letter): Hide | undefined {
  const keys = keysFor(letter)
  return keys ? (name, content) => writeFile(name, content, keys) : undefined
}

/** Public keys of the sender and of those who read a sealed letter; null for any other. */
function keysFor({ mode, replyKey, sealedTo }: Letter): string[] | null {
  if (mode !== 'sealed' || replyKey === null) return null
  return [...sealedTo.map(({ publicKey }) => publicKey), replyKey]
}
