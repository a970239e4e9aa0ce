import { EJSON } from 'bson'
import * as fc from 'fast-check'
import { decode, encode, parseDocument } from '../../localcloud/database/values'

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constant(/a+/i),
)
const name = fc
  .oneof(fc.string(), fc.constantFrom('$odd', 'a', 'b'))
  .filter((text) => text !== '__proto__' && text !== '_bsontype')
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(name, tie('tree'))),
}))

test('values are written as the library writes them', () => {
  const strange = fc.oneof(
    tree,
    fc.constantFrom(undefined, -0, NaN, -Infinity, 2 ** 31, -(2 ** 31), 1e21, 2 ** 53),
  )
  const property = fc.property(
    fc.oneof(strange, fc.array(strange), fc.dictionary(name, strange)),
    (value) => {
      expect(encode(value)).toBe(EJSON.stringify(value, { relaxed: false }))
    },
  )
  fc.assert(property, { numRuns: 1000 })
})

/** What somebody might send who does not use the SDK: every spelling of extended JSON, right or wrong. */
const { sent } = fc.letrec((tie) => ({
  sent: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null)),
    fc.array(tie('sent')),
    fc.dictionary(
      fc.constantFrom(
        'a',
        '\0',
        '$gt',
        '$in',
        '$regex',
        '$options',
        '$date',
        '$numberInt',
        '$numberLong',
        '$numberDouble',
        '$oid',
        '$undefined',
      ),
      fc.oneof(
        tie('sent'),
        fc.constantFrom('1', '01', '-0.0', '1.5', 'NaN', '2147483648', '9007199254740993', '', 'a'),
      ),
      { maxKeys: 2 },
    ),
  ),
}))

test('what is sent is read as the library reads it, or refused where it refuses', () => {
  const property = fc.property(sent, (value) => {
    const text = JSON.stringify(value)
    let expected: unknown
    try {
      expected = EJSON.parse(text, { relaxed: true })
    } catch {
      expect(() => decode(text)).toThrow('not valid extended JSON')
      return
    }
    // Compared by its spelling: two dates that are none are not equal to jest.
    expect(EJSON.stringify(decode(text))).toBe(EJSON.stringify(expected))
  })
  const beside = { $numberDouble: '1', a: { $oid: false } }
  fc.assert(property, { numRuns: 3000, examples: [[beside], [{ $date: { $numberLong: '1', a: beside } }]] })
})

test('a stored document reads back as the library reads it', () => {
  const property = fc.property(fc.dictionary(name, tree), (document) => {
    const text = encode(decode(encode(document)))
    expect(parseDocument(text)).toEqual(EJSON.parse(text, { relaxed: true }))
  })
  fc.assert(property, { numRuns: 500 })
})
