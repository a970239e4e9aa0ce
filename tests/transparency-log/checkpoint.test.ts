import { createPrivateKey, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { openCheckpoint, signCheckpoint } from '../../transparency-log/checkpoint'
import { canonical, commitmentTo, entryHash, type Json } from '../../transparency-log/entry'
import { fromBase64, leafHash, toBase64, utf8ToBytes } from '../../transparency-log/hash'
import { readSigner, readVerifier, verifierOf, writeSigner, writeVerifier } from '../../transparency-log/note'
import { openPromise, signPromise } from '../../transparency-log/promise'

const key = Uint8Array.from({ length: 32 }, (_none, at) => at)
const signer = { name: 'lianxin.example/log', privateKey: key }
const verifier = verifierOf(signer)
const root = leafHash(utf8ToBytes('root'))
const note = signCheckpoint({ size: 42, root }, signer)

test('a checkpoint reads as a signed note and opens with its key', () => {
  const [origin, size, rootText, empty, signature, end] = note.split('\n')
  expect([origin, size, empty, end]).toEqual(['lianxin.example/log', '42', '', ''])
  expect(rootText).toBe(Buffer.from(root).toString('base64'))
  expect(signature).toMatch(/^— lianxin\.example\/log [A-Za-z0-9+/]+={0,2}$/)
  expect(openCheckpoint(note, [verifier])).toEqual({
    origin: 'lianxin.example/log',
    size: 42,
    root,
  })
})

test('its signature is one that Node.js accepts', () => {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key])
  const node = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
  const [text = '', line = ''] = note.split('\n\n')
  const signature = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64').subarray(4)
  expect(verify(null, Buffer.from(`${text}\n`), node, signature)).toBe(true)
})

test('with any character changed, or under another name or key, it does not open', () => {
  const strangers = [
    { ...verifier, name: 'other.example/log' },
    verifierOf({ ...signer, privateKey: key.map((byte) => byte ^ 1) }),
  ]
  for (const stranger of strangers) expect(openCheckpoint(note, [stranger])).toBeNull()
  expect(openCheckpoint(note, [...strangers, verifier])).not.toBeNull()
  expect(openCheckpoint(note, [])).toBeNull()
  fc.assert(
    fc.property(fc.nat(note.length - 2), fc.string({ minLength: 0, maxLength: 2 }), (at, replaced) => {
      fc.pre(replaced !== note[at])
      const changed = note.slice(0, at) + replaced + note.slice(at + 1)
      return openCheckpoint(changed, [verifier]) === null
    }),
    { numRuns: 300 },
  )
})

test('keys travel as text with their name, and not when a character is wrong', () => {
  expect(readSigner(writeSigner(signer))).toEqual(signer)
  expect(readVerifier(writeVerifier(verifier))).toEqual(verifier)
  // The example of https://pkg.go.dev/golang.org/x/mod/sumdb/note, so that keys of other tools are read.
  const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  expect(writeVerifier(readVerifier(known)!)).toBe(known)
  for (const [text, read] of [
    [writeSigner(signer), readSigner],
    [known, readVerifier],
  ] as const)
    for (let at = 0; at < text.length; at++)
      expect(read(`${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`)).toBeNull()
})

test('a promise opens with its key, and is no checkpoint, nor a checkpoint a promise', () => {
  const promised = signPromise({ leaf: root, by: '2026-11-23T00:00:00.000Z' }, signer)
  expect(openPromise(promised, [verifier])).toEqual({ leaf: root, by: '2026-11-23T00:00:00.000Z' })
  expect(openPromise(promised.replace('2026', '2027'), [verifier])).toBeNull()
  expect(openCheckpoint(promised, [verifier])).toBeNull()
  expect(openPromise(note, [verifier])).toBeNull()
})

test('base64 is read back, strictly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
  for (const text of ['A', 'AA', 'AA=', 'AB==', 'A===', 'AAA=AAAA', 'AA-_', ' AAAA'])
    expect(fromBase64(text)).toBeNull()
})

describe('canonical JSON', () => {
  test('has one form whatever the order of names', () => {
    expect(canonical({ b: [1, 'x', null], a: { d: true, c: 1.5e21 } })).toBe(
      '{"a":{"c":1.5e+21,"d":true},"b":[1,"x",null]}',
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.boolean())), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse())
        return canonical(fields) === canonical(turned)
      }),
    )
  })

  test('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, undefined, '\ud800', () => 1])
      expect(() => canonical(value as Json)).toThrow(TypeError)
  })
})

test('a commitment depends on every byte of salt and content, an entry on every field', () => {
  const salt = new Uint8Array(16)
  const entry = {
    kind: 'k',
    subject: 's',
    at: '2026-01-01T00:00:00.000Z',
    commitment: commitmentTo({ a: 1 }, salt),
  }
  expect(commitmentTo({ a: 2 }, salt)).not.toBe(entry.commitment)
  expect(
    commitmentTo(
      { a: 1 },
      Uint8Array.from({ length: 16 }, (_none, at) => (at === 15 ? 1 : 0)),
    ),
  ).not.toBe(entry.commitment)
  for (const field of Object.keys(entry))
    expect(entryHash({ ...entry, [field]: 'x' })).not.toEqual(entryHash(entry))
  expect(() => commitmentTo(1, new Uint8Array(15))).toThrow(RangeError)
})

test('texts become UTF-8 as Node.js makes it, and half a character becomes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8ToBytes(text))).toEqual(Buffer.from(text, 'utf8'))
    }),
  )
  expect(Buffer.from(utf8ToBytes('A\u00e9\u4e2d\u{1f600}'))).toEqual(Buffer.from('A\u00e9\u4e2d\u{1f600}'))
  expect(() => utf8ToBytes('\ud800')).toThrow(TypeError)
})
