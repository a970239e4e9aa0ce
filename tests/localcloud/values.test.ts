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

test('a stored document reads back as the library reads it', () => {
  const property = fc.property(fc.dictionary(name, tree), (document) => {
    const text = encode(decode(encode(document)))
    expect(parseDocument(text)).toEqual(EJSON.parse(text, { relaxed: true }))
  })
  fc.assert(property, { numRuns: 500 })
})
