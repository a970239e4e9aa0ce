/**
 * Signed notes (https://c2sp.org/signed-note) with Ed25519: a text, and under it who vouches for it. Keys are written as
 * other tools of this kind write them, so that they travel with their name.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, fromBase64, sameBytes, sha256, toBase64, utf8ToBytes } from './hash'

/** Who signs: a name without spaces and plus signs, and a private key of 32 bytes. */
export interface Signer {
  name: string
  privateKey: Uint8Array
}

/** Whose signature is believed. */
export interface Verifier {
  name: string
  publicKey: Uint8Array
}

/** Ed25519 among the signature types of signed notes. */
const ED25519 = 1
const KEY_ID_BYTES = 4
const PRIVATE = 'PRIVATE+KEY+'

/** Signs a text that ends with a line feed. The same text and key always give the same note. */
export function signNote(text: string, signer: Signer): string {
  const signature = ed25519.sign(utf8ToBytes(text), signer.privateKey)
  const signed = concatBytes(keyId(verifierOf(signer)), signature)
  return `${text}\n— ${signer.name} ${toBase64(signed)}\n`
}

/** The text of a note and who signed it; null unless one of the verifiers did. */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { text: string; signedBy: string } | null {
  const [body, signatures, ...more] = note.split('\n\n')
  if (body === undefined || signatures === undefined || more.length > 0) return null
  const text = `${body}\n`
  const lines = signatures.split('\n')
  if (lines.pop() !== '' || !lines.every((line) => /^— [^\s+]+ [A-Za-z0-9+/]+={0,2}$/.test(line))) return null
  const signed = verifiers.find((verifier) => lines.some((line) => isSignature(line, verifier, text)))
  return signed ? { text, signedBy: signed.name } : null
}

function isSignature(line: string, verifier: Verifier, text: string): boolean {
  const prefix = `— ${verifier.name} `
  const bytes = line.startsWith(prefix) ? fromBase64(line.slice(prefix.length)) : null
  if (bytes?.length !== KEY_ID_BYTES + 64) return false
  if (!sameBytes(bytes.subarray(0, KEY_ID_BYTES), keyId(verifier))) return false
  return ed25519.verify(bytes.subarray(KEY_ID_BYTES), utf8ToBytes(text), verifier.publicKey)
}

/** Whose signature is made by this signer. */
export function verifierOf({ name, privateKey }: Signer): Verifier {
  return { name, publicKey: ed25519.getPublicKey(privateKey) }
}

/** A signer as text: `PRIVATE+KEY+name+id+key`. */
export function writeSigner(signer: Signer): string {
  return `${PRIVATE}${keyText(verifierOf(signer), signer.privateKey)}`
}

/** A verifier as text: `name+id+key`. */
export function writeVerifier(verifier: Verifier): string {
  return keyText(verifier, verifier.publicKey)
}

/** Reads what `writeSigner` wrote; null when it is anything else. */
export function readSigner(text: string): Signer | null {
  const key = text.startsWith(PRIVATE) ? readKey(text.slice(PRIVATE.length)) : null
  if (!key) return null
  const signer = { name: key.name, privateKey: key.bytes }
  return sameBytes(key.id, keyId(verifierOf(signer))) ? signer : null
}

/** Reads what `writeVerifier` wrote; null when it is anything else. */
export function readVerifier(text: string): Verifier | null {
  const key = readKey(text)
  if (!key) return null
  const verifier = { name: key.name, publicKey: key.bytes }
  return sameBytes(key.id, keyId(verifier)) ? verifier : null
}

function keyText(verifier: Verifier, key: Uint8Array): string {
  const id = Array.from(keyId(verifier), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${verifier.name}+${id}+${toBase64(concatBytes(Uint8Array.of(ED25519), key))}`
}

function readKey(text: string): { name: string; id: Uint8Array; bytes: Uint8Array } | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = key === undefined ? null : fromBase64(key)
  if (!name || !id || bytes?.length !== 33 || bytes[0] !== ED25519) return null
  const idBytes = Uint8Array.from([0, 2, 4, 6], (at) => parseInt(id.slice(at, at + 2), 16))
  return { name, id: idBytes, bytes: bytes.subarray(1) }
}

function keyId({ name, publicKey }: Verifier): Uint8Array {
  const named = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey)
  return sha256(named).subarray(0, KEY_ID_BYTES)
}
