import { createPrivateKey, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { openCheckpoint, publicKeyOf, signCheckpoint } from '../../transparency-log/checkpoint'
import { canonical, commitmentTo, entryHash, type Json } from '../../transparency-log/entry'
import { fromBase64, leafHash, toBase64, utf8ToBytes } from '../../transparency-log/hash'

const key = Uint8Array.from({ length: 32 }, (_none, at) => at)
const publicKey = publicKeyOf(key)
const root = leafHash(utf8ToBytes('root'))
const note = signCheckpoint({ origin: 'lianxin.example/log', size: 42, root }, key)

test('a checkpoint reads as a signed note and opens with its key', () => {
  const [origin, size, rootText, empty, signature, end] = note.split('\n')
  expect([origin, size, empty, end]).toEqual(['lianxin.example/log', '42', '', ''])
  expect(rootText).toBe(Buffer.from(root).toString('base64'))
  expect(signature).toMatch(/^— lianxin\.example\/log [A-Za-z0-9+/]+={0,2}$/)
  expect(openCheckpoint(note, 'lianxin.example/log', publicKey)).toEqual({
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
  expect(openCheckpoint(note, 'other.example/log', publicKey)).toBeNull()
  expect(openCheckpoint(note, 'lianxin.example/log', publicKeyOf(key.map((byte) => byte ^ 1)))).toBeNull()
  fc.assert(
    fc.property(fc.nat(note.length - 2), fc.string({ minLength: 0, maxLength: 2 }), (at, replaced) => {
      fc.pre(replaced !== note[at])
      const changed = note.slice(0, at) + replaced + note.slice(at + 1)
      return openCheckpoint(changed, 'lianxin.example/log', publicKey) === null
    }),
    { numRuns: 300 },
  )
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
