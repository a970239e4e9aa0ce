/**
 * A thousand lies in the log as it is stored: entries, tiles and checkpoint in the database, the files in the cloud
 * storage, and the published texts themselves. Each must be seen by what a phone or `npm run verify-log` does.
 */
import { checkEntry, verdictOf } from '../../client/miniprogram/packages/proof/checking'
import type { Shown } from '../../client/miniprogram/components/proof/shown'
import { disclosureContent, publishedEntryId } from '../../cloudfunctions/domains/disclosure/proven'
import type { LogEntry } from '../../cloudfunctions/domains/transparency/store'
import { copyLog } from '../../scripts/copy-log'
import { checkBundle } from '../../transparency-log/bundle'
import { fromBase64, toBase64 } from '../../transparency-log/hash'
import { checkMirror } from '../../transparency-log/mirror'
import { openCloud, type TestCloud } from '../support/cloud'
import { disclosureStore, openDesk } from '../support/disclosures'
import { altered, type Numbers, numbers } from '../support/lies'
import { happen, logModules, pinned, published } from '../support/log'
import { smallPdf } from '../support/upload'

const LIES = 1000
/** More than a full tile, so that there is a second level. */
const ENTRIES = 290
const FOLDER = 'transparency-log/'
/** `LOG_SEED=… npm test -- tests/functions/log-tampering` lies in the same places again. */
const SEED = Number(process.env.LOG_SEED ?? Date.now() % 2 ** 31)
const letter = { kind: 'feedback.changed' as const, subject: 'letter', content: { status: 'accepted' } }

let cloud: TestCloud
let honest: {
  entries: LogEntry[]
  tiles: Map<string, string>
  checkpoint: string
  files: Map<string, Buffer>
}
let disclosureIds: string[]

beforeAll(async () => {
  cloud = await openCloud()
  const desk = await openDesk(cloud)
  const uploadIds = [await desk.uploaded('名单.pdf', smallPdf())]
  disclosureIds = [
    await desk.published(desk.draft({}, { uploadIds })),
    await desk.published(desk.draft({ category: 'dues', workingDays: 7 })),
  ]
  const events = Array.from({ length: ENTRIES }, (_none, at) =>
    at % 7 === 6 ? { ...letter, entryId: `feedback.changed:letter.${at}` } : published('told', at),
  )
  await happen(new Date(cloud.clock.now()).toISOString(), events)
  await cloud.clock.advance(3_600_000)
  for (let time = 0; time < 3; time++) await cloud.call('jobs', { action: 'transparency.seal', input: {} })
  const { logEntries, logStates, logTiles } = logModules()
  const { size, checkpoint } = (await logStates.get('log'))!
  const entries = await logEntries.find({ pendingKey: null }, { limit: 1000 })
  const ids = ['0.0', '0.1', '1.0']
  const tiles = (await logTiles.getMany(ids)).map(({ _id, hashes }) => [_id, hashes] as const)
  const files = new Map<string, Buffer>()
  const partial = (path: string) => `${path}.p/${size - 256}`
  for (const path of ['checkpoint', 'tile/0/000', 'tile/entries/000', 'tile/1/000.p/1'])
    files.set(path, await stored(path))
  for (const path of ['tile/0/001', 'tile/entries/001']) files.set(partial(path), await stored(partial(path)))
  honest = { entries, tiles: new Map(tiles), checkpoint, files }
}, 120_000)
afterAll(() => cloud.close())

let addresses = new Map<string, string>()
/** What lies in the cloud storage now. */
async function stored(path: string): Promise<Buffer> {
  if (!addresses.has(path)) {
    const { files } = (await fetch(`${cloud.url}/localcloud/files`).then((answer) => answer.json())) as {
      files: Array<{ path: string; url: string }>
    }
    addresses = new Map(files.map((file) => [file.path.replace(FOLDER, ''), file.url]))
  }
  return Buffer.from(await (await fetch(addresses.get(path)!)).arrayBuffer())
}

/** Whether this answer, or its refusal, keeps a phone from saying that all is well. */
async function phoneObjects(input: { entryId: string } | { index: number }, shown: Shown): Promise<boolean> {
  const remembered = Number(honest.checkpoint.split('\n')[1])
  const { data } =
    'entryId' in input
      ? await cloud.ask('transparency.prove', { ...input, remembered })
      : await cloud.ask('transparency.inspect', { ...input, remembered })
  if (!data) return true
  return verdictOf(checkEntry(data, shown, honest.checkpoint, pinned, cloud.clock.now())) === 'broken'
}

/** What `npm run verify-log` says of a copy. */
async function copyObjects(): Promise<boolean> {
  const copy = await copyLog((action, input) => cloud.get(action, input)).catch(() => null)
  return copy === null || checkBundle(copy, pinned.log).problems.length > 0
}

/** What `npm run verify-log` says of a folder. */
async function mirrorObjects(): Promise<boolean> {
  const note = (await stored('checkpoint')).toString('utf8')
  return (await checkMirror(note, stored, pinned.log)).problems.length > 0
}

/** What the page of a disclosure shows; null when it shows nothing. */
async function pageOf(disclosureId: string) {
  const { data } = await cloud.ask('disclosure.publicDetail', { disclosureId })
  const content = data?.text && disclosureContent({ ...data, ...data.text, category: data.category.id })
  return content ? { entryId: publishedEntryId(disclosureId, data.version), content } : null
}

interface Lie {
  what: string
  /** Tells it. */
  tell(): Promise<unknown>
  /** Whether somebody sees it. */
  seen(): Promise<boolean>
  takeBack(): Promise<unknown>
}

/** What the page of an entry shows: the published text, or their own letter to whoever wrote it. */
const shownOf = ({ content }: LogEntry): Shown => ({
  content: content === null ? letter.content : JSON.parse(content),
})

function lieInEntry(pick: Numbers): Lie {
  const { logEntries } = logModules()
  const entry = honest.entries[pick(honest.entries.length)]!
  const field = (['kind', 'subject', 'at', 'commitment', 'salt', 'content', 'index'] as const)[pick(7)]!
  const change =
    field === 'index'
      ? { index: [null, entry.index! + 1 + pick(400), pick(honest.entries.length)][pick(3)]! }
      : { [field]: altered(entry[field] ?? '', pick) }
  const same = change.index === entry.index
  return {
    what: `${field} of entry ${entry.index}: ${JSON.stringify(change)}`,
    tell: () => logEntries.put({ ...entry, ...change, ...(same && { index: entry.index! + 1 }) }),
    seen: async () =>
      (await phoneObjects({ entryId: entry._id }, shownOf(entry))) ||
      (await phoneObjects({ index: entry.index! }, {})) ||
      copyObjects(),
    takeBack: () => logEntries.put(entry),
  }
}

function lieInTile(pick: Numbers): Lie {
  const { logTiles } = logModules()
  const [_id, hashes] = [...honest.tiles][pick(honest.tiles.size)]!
  const changed = pick(2) ? flipped(hashes, pick) : altered(hashes, pick)
  return {
    what: `tile ${_id}: ${changed}`,
    tell: () => logTiles.put({ _id, hashes: changed }),
    seen: copyObjects,
    takeBack: () => logTiles.put({ _id, hashes }),
  }
}

/** Well-formed still, with one bit turned. */
function flipped(base64: string, pick: Numbers): string {
  return toBase64(flippedBytes(fromBase64(base64)!, pick))
}

function flippedBytes(bytes: Uint8Array, pick: Numbers): Buffer {
  const changed = Buffer.from(bytes)
  const at = pick(changed.length)
  changed[at] = changed[at]! ^ (1 << pick(8))
  return changed
}

function lieInCheckpoint(pick: Numbers): Lie {
  const { logStates } = logModules()
  const entry = honest.entries[pick(honest.entries.length)]!
  const checkpoint = altered(honest.checkpoint, pick)
  return {
    what: `checkpoint: ${JSON.stringify(checkpoint)}`,
    tell: () => logStates.update('log', { checkpoint }),
    seen: () => phoneObjects({ entryId: entry._id }, shownOf(entry)),
    takeBack: () => logStates.update('log', { checkpoint: honest.checkpoint }),
  }
}

async function lieInText(pick: Numbers): Promise<Lie> {
  const { disclosureHeads } = disclosureStore()
  const disclosureId = disclosureIds[pick(disclosureIds.length)]!
  const head = (await disclosureHeads.get(disclosureId))!
  const changed = structuredClone(head)
  const shown = changed.shown!
  const fields = shown.fields as never as Record<string, string>
  const block = shown.fields.blocks[0] as { text: string }
  const [file] = shown.fields.attachments as Array<{ name: string; sha256: string; bytes: number }>
  const ways: Array<() => unknown> = [
    () => (fields.title = altered(fields.title!, pick)),
    () => (fields.contact = altered(fields.contact!, pick)),
    () => (block.text = altered(block.text, pick)),
    () => shown.fields.blocks.push({ type: 'paragraph', text: '补写的一段' }),
    () => (shown.fields.workingDays += 1 + pick(9)),
    () => (shown.fields.correction = '补写的更正'),
    () => (changed.category = 'award'),
    () => (changed.organisationName = altered(changed.organisationName, pick)),
    () => (shown.publishedAt = new Date(Date.parse(shown.publishedAt) - 1 - pick(10 ** 9)).toISOString()),
    () => (shown.version += 1),
    ...(file
      ? [
          () => (file.name = altered(file.name, pick)),
          () => (file.sha256 = altered(file.sha256, pick)),
          () => (file.bytes += 1 + pick(999)),
          () => shown.fields.attachments.pop(),
        ]
      : []),
  ]
  ways[pick(ways.length)]!()
  return {
    what: `text of ${disclosureId}: ${JSON.stringify(changed.shown)}`,
    tell: () => disclosureHeads.put(changed),
    seen: async () => {
      const page = await pageOf(disclosureId)
      return page === null || phoneObjects({ entryId: page.entryId }, page)
    },
    takeBack: () => disclosureHeads.put(head),
  }
}

function lieInStorage(pick: Numbers): Lie {
  const { storeFile } =
    require('../../cloudfunctions/kernel/files') as typeof import('../../cloudfunctions/kernel/files')
  const [path, content] = [...honest.files][pick(honest.files.size)]!
  const at = pick(content.length)
  const changed = [
    flippedBytes(content, pick),
    content.subarray(0, at),
    Buffer.concat([content.subarray(0, at), Buffer.from([pick(256)]), content.subarray(at)]),
    Buffer.concat([content.subarray(0, at), content.subarray(at + 1)]),
  ][pick(4)]!
  return {
    what: `file ${path}: ${changed.toString('base64')}`,
    tell: () => storeFile(`${FOLDER}${path}`, changed),
    seen: mirrorObjects,
    takeBack: () => storeFile(`${FOLDER}${path}`, content),
  }
}

/** How often each kind of lie is told, of ten. */
const lies = [
  lieInEntry,
  lieInEntry,
  lieInEntry,
  lieInEntry,
  lieInTile,
  lieInCheckpoint,
  lieInText,
  lieInText,
  lieInText,
  lieInStorage,
]

async function allIsWell() {
  expect(await copyObjects()).toBe(false)
  expect(await mirrorObjects()).toBe(false)
  for (const disclosureId of disclosureIds) {
    const page = (await pageOf(disclosureId))!
    expect(await phoneObjects({ entryId: page.entryId }, page)).toBe(false)
  }
}

test('each of a thousand random changes to what is stored is seen, and nothing is seen in what is honest', async () => {
  await allIsWell()
  const pick = numbers(SEED)
  const missed: string[] = []
  for (let told = 0; told < LIES; told++) {
    const lie = await lies[pick(lies.length)]!(pick)
    await lie.tell()
    if (!(await lie.seen())) missed.push(lie.what)
    await lie.takeBack()
  }
  expect({ LOG_SEED: SEED, missed }).toEqual({ LOG_SEED: SEED, missed: [] })
  await allIsWell()
}, 600_000)
