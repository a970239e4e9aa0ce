import fc from 'fast-check'
import { refusalIn } from '../../client/miniprogram/packages/comment/phone/refusal'
import { fingerprintOf, readPhoneKey } from '../../cloudfunctions/domains/comment/phone/fingerprint'
import { refuseAuthor } from '../../cloudfunctions/domains/comment/rules'

const key = (fill: number) => new Uint8Array(32).fill(fill)
const number = fc.integer({ min: 0, max: 9999 }).map((n) => `+861990000${String(n).padStart(4, '0')}`)

describe('what is kept of a number', () => {
  test('is what RFC 2104 says: made with another program', () => {
    // printf 'lianxin phone 1\n+8619900000001' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…
    expect(fingerprintOf('+8619900000001', key(1))).toBe(
      '3de439fc129aedabf7187afa7be7aef6a8c837a9cda94a0ccd6f2739db7179a6',
    )
  })

  test('is the same for the same number, another for another number or key, and has no digits of it', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(fingerprintOf(one, key(1)) === fingerprintOf(other, key(1))).toBe(one === other)
        expect(fingerprintOf(one, key(1))).not.toBe(fingerprintOf(one, key(2)))
        expect(fingerprintOf(one, key(1))).not.toContain(one.slice(3))
      }),
    )
  })

  test.each([[undefined], [''], ['ab'], ['z'.repeat(64)], ['a'.repeat(63)], ['a'.repeat(65)]])(
    '%j is no key',
    (text) => expect(readPhoneKey(text)).toBeNull(),
  )

  test('a key is 32 bytes in hex', () => expect(readPhoneKey('01'.repeat(32))).toEqual(Buffer.from(key(1))))
})

describe('who may write', () => {
  test.each([
    [null, null, 'AGREEMENT_REQUIRED'],
    [null, '2026-11-22', 'AGREEMENT_REQUIRED'],
    ['2026-11-22T00:00:00.000Z', null, 'PHONE_REQUIRED'],
    ['2026-11-22T00:00:00.000Z', '2026-11-22', undefined],
  ])('agreed %s, verified %s: %s', (agreedAt, phoneVerifiedOn, code) =>
    expect(refuseAuthor({ agreedAt, phoneVerifiedOn })?.code).toBe(code),
  )
})

describe('why WeChat gave no code', () => {
  test.each([
    [{ errMsg: 'getPhoneNumber:fail user deny' }, '没有允许'],
    [{ errMsg: 'getPhoneNumber:fail:user deny' }, '没有允许'],
    [{ errMsg: 'getPhoneNumber:fail user cancel' }, '没有允许'],
    [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 }, '没有允许'],
    [{ errMsg: 'getPhoneNumber:fail jsapi has no permission', errno: 1400001 }, '用完了'],
    [{ errMsg: 'getPhoneNumber:fail network is down' }, '没有给出结果'],
  ])('%j', (answer, words) => expect(refusalIn(answer)).toContain(words))
})
