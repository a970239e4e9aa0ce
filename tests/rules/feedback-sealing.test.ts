import fc from 'fast-check'
import { fromBase64, textOf, toBase64, utf8 } from '../../cloudfunctions/domains/feedback/sealing/bytes'
import {
  armoured,
  keyIdOf,
  openBytes,
  publicKeyOf,
  recipientsOf,
  sealBytes,
  sealingRandom,
} from '../../cloudfunctions/domains/feedback/sealing/format'
import {
  groupReceipt,
  newReceipt,
  openText,
  readReceipt,
  readRecoveryCode,
  RECEIPT_RANDOM,
  recoveryCodeOf,
  sealText,
  secretsOf,
} from '../../cloudfunctions/domains/feedback/sealing'

const bytes = (length: number, start = 1) => Uint8Array.from({ length }, (_, at) => (start + at * 7) % 256)
const key = (n: number) => bytes(32, n)
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('sealed words', () => {
  const people = [key(1), key(50), key(99)]
  const sealed = (text: string, to = people) =>
    sealText(text, to.map(publicKeyOf), bytes(sealingRandom(to.length), 3))

  test('are what they always were: known answers of version 1', () => {
    const { createHash } = jest.requireActual<typeof import('node:crypto')>('node:crypto')
    const known = sealed('请核实三号楼的账目。', [key(1)])
    expect(known.slice(0, 60)).toBe(KNOWN_START)
    expect(createHash('sha256').update(known).digest('hex')).toBe(KNOWN_HASH)
    expect(openText(known, [key(1)])).toBe('请核实三号楼的账目。')
  })

  test('are opened by each recipient and by nobody else', () => {
    const letter = sealed('内容')
    for (const person of people) expect(openText(letter, [person])).toBe('内容')
    expect(openText(letter, [key(7)])).toBeNull()
    expect(openText(letter, [key(7), people[2]!])).toBe('内容')
    expect(recipientsOf(letter)).toEqual(people.map((person) => keyIdOf(publicKeyOf(person))))
  })

  test('any text comes back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), keys, (text, person) => {
        expect(textOf(utf8(text))).toBe(text)
        expect(Buffer.from(utf8(text)).toString()).toBe(text)
        expect(openText(sealed(text, [person]), [person])).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  test('a single changed bit anywhere opens nothing', () => {
    const whole = sealBytes(utf8('内容'), people.map(publicKeyOf), bytes(sealingRandom(3), 3))
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const changed = whole.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        // A change of another recipient's part is found as well: all of the head is authenticated.
        for (const person of people) expect(openBytes(changed, person)).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  test('lengths fall into few classes', () => {
    const lengthOf = (characters: number) => sealed('字'.repeat(characters), [key(1)]).length
    expect(new Set([1, 50, 100, 169].map(lengthOf)).size).toBe(1)
    expect(new Set([1, 170, 600, 680, 2000, 3000].map(lengthOf)).size).toBe(4)
  })

  test.each(['', 'lx1.', 'lx1.AAAA', 'lx2.AQE=', '普通的字', `lx1.${'A'.repeat(2000)}`])(
    '%j is nothing sealed',
    (text) => {
      expect(recipientsOf(text)).toBeNull()
      expect(openText(text, [key(1)])).toBeNull()
    },
  )

  test('photos have steps of a quarter megabyte', () => {
    const photo = bytes(300_000)
    const sealedPhoto = sealBytes(photo, [publicKeyOf(key(1))], bytes(sealingRandom(1)))
    expect(sealedPhoto.length).toBeLessThan(525_000)
    expect(Buffer.compare(openBytes(sealedPhoto, key(1))!, photo)).toBe(0)
    expect(Buffer.compare(fromBase64(toBase64(sealedPhoto))!, sealedPhoto)).toBe(0)
    expect(armoured(sealedPhoto).startsWith('lx1.AQ')).toBe(true)
  })
})

const KNOWN_START = 'lx1.AQEJsAq2T7qR9u5zp+L4U1WzrjleeuO0uDrWh3STPA8WJAxEIQh4ywk1'
const KNOWN_HASH = '6d366f507bc8cd7144ff8c72eaecab7bb0ee3a6a6c600ffec5ccb3ba6a8928ad'

describe('a receipt', () => {
  test('has sixteen digits; one wrong or two exchanged are noticed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: RECEIPT_RANDOM, maxLength: RECEIPT_RANDOM, max: 249 }),
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        (random, at, by) => {
          const receipt = newReceipt(random)
          expect(receipt).toMatch(/^\d{16}$/)
          expect(readReceipt(groupReceipt(receipt))).toBe(receipt)
          const wrong = [...receipt]
          wrong[at] = String((Number(wrong[at]) + by) % 10)
          expect(readReceipt(wrong.join(''))).toBeNull()
          const exchanged = [...receipt]
          ;[exchanged[at], exchanged[(at + 1) % 16]] = [exchanged[(at + 1) % 16]!, exchanged[at]!]
          if (at < 15 && exchanged.join('') !== receipt) expect(readReceipt(exchanged.join(''))).toBeNull()
        },
      ),
    )
  })

  test('every digit is as likely as any other', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let byte = 0; byte < 250; byte++) counts[byte % 10]!++
    expect(new Set(counts).size).toBe(1)
    expect(() => newReceipt(new Uint8Array(RECEIPT_RANDOM).fill(255))).toThrow('too few')
  })

  test('opens always the same, and what the server is shown tells nothing of the reply key', async () => {
    const secrets = await secretsOf('0000000000000000')
    expect(secrets.token).toBe(KNOWN_TOKEN)
    expect(Buffer.from(secrets.replyKey).toString('hex')).not.toBe(secrets.token)
    expect((await secretsOf('1000000000000007')).token).not.toBe(secrets.token)
  })

  test.each(['１２３４', '', '12345678901234567', 'abcd'])('%j is none', (typed) => {
    expect(readReceipt(typed)).toBeNull()
  })
})

const KNOWN_TOKEN = '0995064339fe309eedf3dd6ccf5a1ccc8d607361a71eedc251084603dc426758'

describe('a recovery code', () => {
  test('gives the key back; a slip of the pen is noticed', () => {
    fc.assert(
      fc.property(keys, fc.nat(55), (privateKey, at) => {
        const code = recoveryCodeOf(privateKey)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readRecoveryCode(code.toLowerCase().replace(/-/g, ' '))).toEqual(privateKey)
        const plain = [...code.replace(/-/g, '')]
        plain[at] = plain[at] === 'A' ? 'B' : 'A'
        expect(readRecoveryCode(plain.join(''))).toBeNull()
      }),
    )
    expect(readRecoveryCode('')).toBeNull()
  })
})
