/**
 * Checkpoints: size and root of the log, signed. The text is a C2SP checkpoint (https://c2sp.org/tlog-checkpoint), the
 * signature that of a C2SP signed note (https://c2sp.org/signed-note) with Ed25519, so that other tools can read both.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, fromBase64, type Hash, sameBytes, sha256, toBase64, utf8ToBytes } from './hash'

export interface Checkpoint {
  /** Name of the log, and of its key. */
  origin: string
  size: number
  root: Hash
}

/** Ed25519 among the signature types of signed notes. */
const ED25519 = Uint8Array.of(1)
const KEY_ID_BYTES = 4

/** Signs a checkpoint with the log's private key (32 bytes). */
export function signCheckpoint({ origin, size, root }: Checkpoint, privateKey: Uint8Array): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`
  const signature = ed25519.sign(utf8ToBytes(text), privateKey)
  const signed = concatBytes(keyId(origin, ed25519.getPublicKey(privateKey)), signature)
  return `${text}\n— ${origin} ${toBase64(signed)}\n`
}

/** Reads a checkpoint of this log; null unless it is well-formed and signed with this key. */
export function openCheckpoint(note: string, origin: string, publicKey: Uint8Array): Checkpoint | null {
  const [text, signatures, ...more] = note.split('\n\n')
  if (text === undefined || signatures === undefined || more.length > 0) return null
  const [name, sizeText = '', rootText = '', ...extensions] = text.split('\n')
  if (name !== origin || extensions.length > 0 || !/^(0|[1-9]\d{0,14})$/.test(sizeText)) return null
  const root = fromBase64(rootText)
  if (root?.length !== 32) return null
  const signed = utf8ToBytes(`${text}\n`)
  const isSigned = signatures.split('\n').some((line) => isSignature(line, origin, publicKey, signed))
  return isSigned ? { origin, size: Number(sizeText), root } : null
}

function isSignature(line: string, origin: string, publicKey: Uint8Array, signed: Uint8Array): boolean {
  const prefix = `— ${origin} `
  const bytes = line.startsWith(prefix) ? fromBase64(line.slice(prefix.length)) : null
  if (bytes?.length !== KEY_ID_BYTES + 64) return false
  if (!sameBytes(bytes.subarray(0, KEY_ID_BYTES), keyId(origin, publicKey))) return false
  return ed25519.verify(bytes.subarray(KEY_ID_BYTES), signed, publicKey)
}

/** The public key that belongs to a private one. */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(privateKey)
}

function keyId(origin: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${origin}\n`), ED25519, publicKey)).subarray(0, KEY_ID_BYTES)
}
