import fc from 'fast-check'
import { PART_BYTES, PARTS_AT_ONCE, putInParts } from '../../cloudfunctions/domains/attachment/parts'

/** A file whose bytes tell where they stand. */
const fileOf = (bytes: number) => Uint8Array.from({ length: bytes }, (_, at) => (at * 31) % 251)
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 8 * PART_BYTES }),
  fc.constantFrom(1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES),
)

/** A server that answers each part only when it is told to. */
function server(refuses: (part: number) => boolean = () => false) {
  const waiting: Array<() => void> = []
  const got = new Map<number, Uint8Array>()
  const begun: number[] = []
  let most = 0
  return {
    got,
    begun,
    most: () => most,
    put: (part: number, bytes: Uint8Array) => {
      begun.push(part)
      most = Math.max(most, waiting.length + 1)
      return new Promise<void>((resolve, reject) =>
        waiting.push(() => {
          if (refuses(part)) return reject(new Error(`part ${part}`))
          got.set(part, bytes)
          resolve()
        }),
      )
    },
    /** Answers what waits, in an order of its own, until nothing does. */
    async answerAll(order: (count: number) => number) {
      await Promise.resolve()
      while (waiting.length > 0) {
        for (const answer of waiting.splice(order(waiting.length), 1)) answer()
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      }
    },
  }
}

describe('a file in parts', () => {
  test('arrives whole whatever order the answers come in: each part once, the first alone, few at once', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (bytes, seed) => {
        const content = fileOf(bytes)
        const there = server()
        const shares: number[] = []
        const sending = putInParts(content, there.put, (share) => shares.push(share))
        expect(there.begun).toEqual([0])
        await there.answerAll((count) => seed % count)
        await sending
        const parts = Math.ceil(bytes / PART_BYTES)
        expect([...there.begun].sort((a, b) => a - b)).toEqual(Array.from({ length: parts }, (_, at) => at))
        const whole = Buffer.concat(there.begun.map((_, part) => there.got.get(part)!))
        expect(whole.equals(content)).toBe(true)
        expect(there.most()).toBeLessThanOrEqual(PARTS_AT_ONCE)
        expect(shares).toEqual(Array.from({ length: parts }, (_, at) => (at + 1) / parts))
      }),
      { numRuns: 50 },
    )
  })

  test('that is refused costs one call', async () => {
    const there = server(() => true)
    const sending = putInParts(fileOf(5 * PART_BYTES), there.put, () => undefined)
    await Promise.all([expect(sending).rejects.toThrow('part 0'), there.answerAll(() => 0)])
    expect(there.begun).toEqual([0])
  })

  test('begins no further part after one has failed on the way', async () => {
    const there = server((part) => part === 2)
    const sending = putInParts(fileOf(9 * PART_BYTES), there.put, () => undefined)
    await Promise.all([expect(sending).rejects.toThrow('part 2'), there.answerAll(() => 0)])
    expect(Math.max(...there.begun)).toBeLessThanOrEqual(2 + PARTS_AT_ONCE)
  })

  test('without a byte is still put once, for the server to say what is wrong', async () => {
    const there = server()
    const sending = putInParts(new Uint8Array(), there.put, () => undefined)
    await there.answerAll(() => 0)
    await sending
    expect(there.begun).toEqual([0])
  })
})
