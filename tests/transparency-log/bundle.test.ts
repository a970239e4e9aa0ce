/** A whole log in a file, and a thousand ways to lie in it. */
import { type Bundle, checkBundle } from '../../transparency-log/bundle'
import { signCheckpoint } from '../../transparency-log/checkpoint'
import { canonical, commitmentTo, entryHash } from '../../transparency-log/entry'
import { grown, tileId, writeHashes } from '../../transparency-log/growth'
import { sha256, toBase64, utf8ToBytes } from '../../transparency-log/hash'
import { verifierOf } from '../../transparency-log/note'
import { emptyEdge, rootOf } from '../../transparency-log/tree'
import { altered, numbers } from '../support/lies'

const signer = { name: 'lianxin.example/log', privateKey: sha256(utf8ToBytes('key')) }
const verifiers = [verifierOf(signer)]

/** An honest log in which every fourth entry is about somebody's letter. */
function honest(size: number): Bundle {
  const entries = Array.from({ length: size }, (_none, index) => {
    const open = index % 4 !== 3
    const salt = sha256(utf8ToBytes(`salt ${index}`)).subarray(0, 16)
    const content = { title: `第 ${index} 号`, version: 1, text: '正文'.repeat(3) }
    return {
      index,
      kind: open ? 'disclosure.published' : 'feedback.changed',
      subject: open ? `d-${index}` : '',
      at: '2026-11-22T08:00:00.000Z',
      commitment: commitmentTo(content, salt),
      salt: open ? toBase64(salt) : null,
      content: open ? canonical(content) : null,
    }
  })
  const { edge, growth } = grown(emptyEdge, entries.map(entryHash))
  return {
    entries,
    tiles: Object.fromEntries(growth.map(({ tile, hashes }) => [tileId(tile), writeHashes(hashes)])),
    checkpoint: signCheckpoint({ size, root: rootOf(edge) }, signer),
  }
}

const problemsOf = (bundle: Bundle) => checkBundle(bundle, verifiers).problems

/** One random lie. */
function lie(bundle: Bundle, pick: (below: number) => number): string {
  const { entries } = bundle
  const entry = entries[pick(entries.length)]!
  const texts = ['kind', 'subject', 'at', 'commitment', 'salt', 'content'] as const
  const field = texts[pick(texts.length)]!
  const tiles = Object.keys(bundle.tiles)
  const tile = tiles[pick(tiles.length)]!
  const ways: Record<string, () => void> = {
    field: () => (entry[field] = altered(entry[field] ?? '', pick)),
    index: () => (entry.index += 1 + pick(5)),
    drop: () => entries.splice(entry.index, 1),
    repeat: () => entries.splice(entry.index, 0, { ...entry }),
    swap: () => ([entries[0], entries[entry.index]] = [entries[entry.index]!, entries[0]!]),
    cut: () => entries.splice(entries.length - 1 - pick(20)),
    tile: () => (bundle.tiles[tile] = altered(bundle.tiles[tile]!, pick)),
    tileGone: () => delete bundle.tiles[tile],
    checkpoint: () => (bundle.checkpoint = altered(bundle.checkpoint, pick)),
    salt: () => (entry.salt = entry.salt === null ? 'AAAAAAAAAAAAAAAAAAAAAA==' : null),
  }
  const names = Object.keys(ways)
  // Swapping the first entry with itself is no lie.
  const name = entry.index === 0 ? 'drop' : names[pick(names.length)]!
  ways[name]!()
  return `${name} ${name === 'field' ? field : ''} of ${entry.index}`
}

test('an honest copy has no problems, whatever its size', () => {
  for (const size of [0, 1, 2, 255, 256, 257, 600]) expect(problemsOf(honest(size))).toEqual([])
})

test('erased contents are no problem', () => {
  const bundle = honest(20)
  Object.assign(bundle.entries[4]!, { salt: null, content: null })
  expect(checkBundle(bundle, verifiers)).toEqual({ problems: [], size: 20, contents: 14 })
})

test('each of a thousand random changes is detected', () => {
  const whole = JSON.stringify(honest(260))
  const pick = numbers(2026)
  const missed: string[] = []
  for (let round = 0; round < 1000; round++) {
    const bundle = JSON.parse(whole) as Bundle
    const what = lie(bundle, pick)
    if (problemsOf(bundle).length === 0) missed.push(what)
  }
  expect(missed).toEqual([])
}, 240_000)

test('a log of another key, and a version published twice, are named', () => {
  const bundle = honest(9)
  const stranger = verifierOf({ ...signer, privateKey: sha256(utf8ToBytes('other')) })
  expect(checkBundle(bundle, [stranger]).problems).toEqual(['the checkpoint is not signed by this key'])
  bundle.entries.push({ ...bundle.entries[2]!, index: 9 })
  expect(problemsOf(bundle)).toContain('disclosure.published of d-2, version 1, stands at 2 and again at 9')
})
