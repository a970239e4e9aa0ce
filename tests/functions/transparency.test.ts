/** The public log, from the event to the check on the phone. */
import type { Shown } from '../../client/miniprogram/components/proof/shown'
import { checkEntry, checkLog, verdictOf } from '../../client/miniprogram/packages/proof/checking'
import type { LogState } from '../../cloudfunctions/domains/transparency/store'
import { momentOf } from '../../cloudfunctions/kernel/time'
import { demoLogKeys } from '../../demo/log-keys'
import { openCheckpoint } from '../../transparency-log/checkpoint'
import { checkBundle } from '../../transparency-log/bundle'
import { readSigner } from '../../transparency-log/note'
import { copyLog } from '../../scripts/copy-log'
import { openCloud, type TestCloud } from '../support/cloud'
import { happen, logModules, pinned, published, textOf } from '../support/log'

const HOUR_MS = 3_600_000
const signer = readSigner(demoLogKeys.LIANXIN_LOG_KEY)!

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
}, 120_000)
afterAll(() => cloud.close())
afterEach(() => jest.restoreAllMocks())

const nowIso = () => new Date(cloud.clock.now()).toISOString()
const tick = () => cloud.call('jobs', { action: 'transparency.seal', input: {} })
const state = async () => (await logModules().logStates.get('log'))!

/** What a phone finds that remembers this. */
async function check(entryId: string, shown: Shown, rememberedNote: string | null = null) {
  const remembered = rememberedNote === null ? null : openCheckpoint(rememberedNote, pinned.log)!.size
  const proof = await cloud.get('transparency.prove', { entryId, remembered })
  return checkEntry(proof, shown, rememberedNote, pinned, cloud.clock.now())
}

test('what is published can be proven on the phone, once it is sealed', async () => {
  await happen(nowIso(), [published('first', 1)])
  await tick()
  const found = await check('disclosure.published:first-1.1', { content: textOf(1) })
  expect(verdictOf(found)).toBe('proven')
  expect(found).toMatchObject({ signature: 'good', history: 'first', place: 'good', content: 'good' })
})

test('a text changed afterwards does not fit, and the log still knows the one that was published', async () => {
  await happen(nowIso(), [published('changed', 2)])
  await tick()
  const found = await check('disclosure.published:changed-2.1', { content: textOf(3) })
  expect(verdictOf(found)).toBe('broken')
  expect(found).toMatchObject({ place: 'good', content: 'changed', original: textOf(2) })
})

test('an entry is logged once', async () => {
  await happen(nowIso(), [published('once', 1)])
  await expect(happen(nowIso(), [published('once', 1)])).rejects.toThrow('duplicate key')
})

test('a page of the log, by kind, goes on where it ended', async () => {
  const events = Array.from({ length: 40 }, (_none, at) => published('paged', at))
  await happen(nowIso(), events)
  await happen(nowIso(), [
    { entryId: 'consultation.opened:c1', kind: 'consultation.opened', subject: 'c1', content: { a: 1 } },
  ])
  await tick()
  const ask = (kind: 'consultation.opened' | null, cursor?: string) =>
    cloud.get('transparency.entries', { kind, remembered: null, ...(cursor && { cursor }) })
  const first = await ask(null)
  const second = await ask(null, first.nextCursor!)
  const indices = [...first.entries, ...second.entries].map(({ index }) => index)
  const top = first.entries[0]!.index
  expect(indices).toEqual(indices.map((_index, at) => top - at))
  expect(first.entries.find(({ subject }) => subject.startsWith('paged'))!.title).toMatch(/^第 \d+ 号公示$/)
  const opened = await ask('consultation.opened')
  expect(opened.entries.map(({ subject }) => subject)).toEqual(['c1'])
  expect(checkLog(first, null, pinned)).toMatchObject({ signature: 'good' })
})

describe('closed kinds', () => {
  const entryId = 'feedback.changed:letter-7.1'
  const content = { letter: 'letter-7', status: 'submitted' }
  const letter = { entryId, kind: 'feedback.changed' as const, subject: 'letter-7', content }

  test('wait for their hour to be over and tell no finer time, no subject and no content', async () => {
    const started = cloud.clock.now()
    await happen(nowIso(), [letter])
    await tick()
    const waiting = await check(entryId, { content })
    expect(verdictOf(waiting)).toBe('waiting')
    await cloud.clock.set(Math.ceil((started + 1) / HOUR_MS) * HOUR_MS)
    await tick()
    const sealed = await cloud.get('transparency.prove', { entryId, remembered: null })
    expect(sealed.entry).toMatchObject({ subject: '', content: null })
    expect(Date.parse(sealed.entry.at) % HOUR_MS).toBe(0)
    expect(verdictOf(await check(entryId, { content }))).toBe('proven')
    expect(verdictOf(await check(entryId, { content: { ...content, status: 'declined' } }))).toBe('broken')
  })

  test('give their salt to those who know the id, not to those who count through the log', async () => {
    const { entry } = await cloud.get('transparency.prove', { entryId, remembered: null })
    expect(entry.salt).not.toBeNull()
    const seen = await cloud.get('transparency.inspect', { index: entry.index!, remembered: null })
    expect(seen.entry).toEqual({ ...entry, salt: null })
    const copy = await cloud.get('transparency.copy', { from: entry.index! })
    expect(copy.entries[0]).toEqual({ ...entry, salt: null })
  })

  test('come with a promise that is kept, or is evidence once its time is over', async () => {
    const { promiseOf } = logModules()
    const promise = await promiseOf(entryId)
    expect(await promiseOf(entryId)).toBe(promise)
    expect(await check(entryId, { content, promise })).toMatchObject({ promise: 'kept' })
    const second = { ...letter, entryId: 'feedback.changed:letter-7.2' }
    await happen(nowIso(), [second])
    const other = await promiseOf(second.entryId)
    expect(await check(entryId, { content, promise: other })).toMatchObject({ promise: 'bad' })
    const proof = await cloud.get('transparency.prove', { entryId: second.entryId, remembered: null })
    expect(proof.inclusion).toBeNull()
    const at = (ms: number) => checkEntry(proof, { content, promise: other }, null, pinned, ms)
    expect(verdictOf(at(cloud.clock.now()))).toBe('waiting')
    expect(at(cloud.clock.now() + 27 * HOUR_MS)).toMatchObject({ promise: 'broken' })
    expect(verdictOf(at(cloud.clock.now() + 27 * HOUR_MS))).toBe('broken')
  })

  test('do not betray by their places which of an hour came first', async () => {
    const letters = Array.from({ length: 12 }, (_none, at) => ({
      ...letter,
      entryId: `feedback.changed:order-${at}.1`,
    }))
    await happen(nowIso(), letters)
    await cloud.clock.advance(HOUR_MS)
    await tick()
    const found = await Promise.all(letters.map(({ entryId: id }) => logModules().logEntries.get(id)))
    const byPlace = found.map((entry) => ({ index: entry!.index!, commitment: entry!.commitment }))
    const sorted = [...byPlace].sort((left, right) => left.index - right.index)
    expect(sorted.map(({ commitment }) => commitment)).toEqual(
      [...byPlace.map(({ commitment }) => commitment)].sort(),
    )
  })
})

test('an erased content can no longer be found out, and its proof stays valid', async () => {
  const { erased, transaction, logEntries } = logModules()
  const { entryId } = published('erased', 5)
  await happen(nowIso(), [published('erased', 5)])
  await tick()
  for (let again = 0; again < 2; again++) await transaction((running) => erased(running, entryId))
  const found = await check(entryId, { content: textOf(5) })
  expect(found).toMatchObject({ place: 'good', content: 'erased', original: null })
  expect(verdictOf(found)).toBe('proven')
  expect(JSON.stringify(await logEntries.get(entryId))).not.toContain('公示正文')
})

describe('sealing', () => {
  test('ten ticks at once seal each entry once', async () => {
    const before = (await state()).size
    await happen(
      nowIso(),
      Array.from({ length: 30 }, (_none, at) => published('at-once', at)),
    )
    await Promise.all(Array.from({ length: 10 }, tick))
    const { logEntries } = logModules()
    const after = await state()
    expect(after).toMatchObject({ size: before + 30, plan: null })
    const indices = (await logEntries.find({ kind: 'disclosure.published' }, { limit: 1000 })).map(
      ({ index }) => index,
    )
    expect(new Set(indices).size).toBe(indices.length)
    for (const at of [0, 29])
      expect(verdictOf(await check(published('at-once', at).entryId, { content: textOf(at) }))).toBe('proven')
  })

  test('interrupted at any step, it is finished by the next tick, and no size has two roots', async () => {
    const { logEntries, logStates, logTiles, seal } = logModules()
    const now = () => momentOf(cloud.clock.now())
    const roots = new Map<number, string>()
    let interrupted = 0
    for (let step = 1; step <= 40; step++) {
      const events = Array.from({ length: 3 }, (_none, at) => published(`step-${step}`, at))
      await happen(nowIso(), events)
      let left = step
      const broken = () => {
        if (--left === 0) throw new Error('interrupted')
      }
      const update = logEntries.update.bind(logEntries)
      jest.spyOn(logEntries, 'update').mockImplementation(async (...given) => {
        broken()
        const done = await update(...given)
        broken()
        return done
      })
      for (const stored of [logStates, logTiles]) {
        const within = stored.within.bind(stored) as (running: never) => ReturnType<typeof stored.within>
        jest.spyOn(stored, 'within').mockImplementation(((running: never) => {
          const operations = within(running)
          return {
            ...operations,
            put: async (document: never) => {
              broken()
              await operations.put(document)
              broken()
            },
          }
        }) as never)
      }
      const outcome = await seal(now(), signer).then(
        () => 'done',
        (problem: Error) => problem.message,
      )
      jest.restoreAllMocks()
      if (outcome === 'interrupted') interrupted++
      else expect(outcome).toBe('done')
      const halfway = await state()
      if (roots.has(halfway.size)) expect(halfway.checkpoint).toBe(roots.get(halfway.size))
      roots.set(halfway.size, halfway.checkpoint)
      await seal(now(), signer)
      const whole = await state()
      expect(whole.plan).toBeNull()
      roots.set(whole.size, whole.checkpoint)
      for (const [at, { entryId }] of events.entries())
        expect(verdictOf(await check(entryId, { content: textOf(at) }, halfway.checkpoint))).toBe('proven')
    }
    expect(interrupted).toBeGreaterThan(8)
  })

  test('a tick held up for long takes nothing back', async () => {
    const { logTiles, seal } = logModules()
    await happen(nowIso(), [published('held-up', 1)])
    const within = logTiles.within.bind(logTiles)
    let meanwhile: Promise<unknown> | undefined
    jest.spyOn(logTiles, 'within').mockImplementation((running) => {
      const operations = within(running)
      return {
        ...operations,
        put: async (document) => {
          if (!meanwhile) {
            meanwhile = happen(nowIso(), [published('held-up', 2)])
              .then(() => tick())
              .then(() => tick())
            await meanwhile
          }
          await operations.put(document)
        },
      }
    })
    await seal(momentOf(cloud.clock.now()), signer)
    jest.restoreAllMocks()
    await tick()
    for (const at of [1, 2])
      expect(verdictOf(await check(published('held-up', at).entryId, { content: textOf(at) }))).toBe('proven')
  })

  test('nothing is signed over a tile that was changed', async () => {
    const { logTiles } = logModules()
    await tick()
    const before = await state()
    const tile = (await logTiles.get('0.0'))!
    await logTiles.put({ ...tile, hashes: tile.hashes.slice(0, -44) })
    await happen(nowIso(), [published('after-damage', 1)])
    await tick()
    expect((await state()).checkpoint).toBe(before.checkpoint)
    await logTiles.put(tile)
    await tick()
    expect((await state()).size).toBe(before.size + 1)
  })

  test.each([
    ['edge', ({ edge }: LogState) => ({ edge: `B${edge.slice(1)}` })],
    ['size', ({ size }: LogState) => ({ size: size - 1 })],
    ['checkpoint', ({ checkpoint }: LogState) => ({ checkpoint: checkpoint.replace(/\n\d+\n/, '\n7\n') })],
  ])('nothing is signed when the log’s %s is not what was signed', async (part, change) => {
    const { logStates, seal } = logModules()
    await tick()
    const before = await state()
    await happen(nowIso(), [published(`after-${part}`, 1)])
    await logStates.update('log', change(before))
    await expect(seal(momentOf(cloud.clock.now()), signer)).rejects.toThrow('nothing is signed')
    await logStates.put({ ...before, plan: (await state()).plan })
    await tick()
    expect((await state()).size).toBe(before.size + 1)
  })
})

describe('a copy of the log', () => {
  const copy = () => copyLog((action, input) => cloud.get(action, input))
  const problems = async () => checkBundle(await copy(), pinned.log).problems

  test('is whole and fits its checkpoint', async () => {
    const bundle = await copy()
    expect(bundle.entries.length).toBe((await state()).size)
    expect(checkBundle(bundle, pinned.log)).toMatchObject({ problems: [] })
    expect(bundle.entries.some(({ content }) => content !== null)).toBe(true)
  })

  test('shows whatever was changed in the database', async () => {
    const { logEntries, logStates, logTiles } = logModules()
    const { entryId } = published('first', 1)
    const entry = (await logEntries.get(entryId))!
    const tile = (await logTiles.get('0.0'))!
    const log = await state()
    const other = (await logEntries.get(published('changed', 2).entryId))!
    const lies = [
      { kind: 'consultation.opened' as const },
      { subject: 'somebody-else' },
      { at: '2020-01-01T00:00:00.000Z' },
      { commitment: other.commitment },
      { commitment: other.commitment, salt: other.salt, content: other.content },
      { content: other.content },
      { salt: other.salt },
      { index: other.index },
    ]
    for (const lied of lies) {
      await logEntries.put({ ...entry, ...lied })
      expect(await problems()).not.toEqual([])
    }
    await logEntries.put(entry)
    await logTiles.put({ ...tile, hashes: `B${tile.hashes.slice(1)}` })
    expect(await problems()).toEqual(['tile 0.0 does not fit the entries'])
    await logTiles.put(tile)
    await logStates.put({ ...log, checkpoint: log.checkpoint.replace(/\n\d+\n/, `\n${log.size - 1}\n`) })
    expect(await problems()).toContain('the checkpoint is not signed by this key')
    await logStates.put(log)
    expect(await problems()).toEqual([])
  })

  test('lies in the cloud storage too, tile by tile', async () => {
    const { size, checkpoint } = await state()
    const files = await fetch(`${cloud.url}/localcloud/files`).then((answer) => answer.json())
    const paths = JSON.stringify(files)
    expect(paths).toContain('transparency-log/checkpoint')
    expect(paths).toContain(`transparency-log/tile/0/000.p/${size}`)
    expect(paths).toContain(`transparency-log/tile/entries/000.p/${size}`)
    expect(checkpoint).toContain(`\n${size}\n`)
  })
})

describe('a phone that remembers', () => {
  test('sees that the log has only grown', async () => {
    const { checkpoint } = await state()
    await happen(
      nowIso(),
      Array.from({ length: 5 }, (_none, at) => published('growth', at)),
    )
    await tick()
    const found = await check(published('growth', 1).entryId, { content: textOf(1) }, checkpoint)
    expect(found.history).toBe('good')
    expect(openCheckpoint(found.remember!, pinned.log)!.size).toBeGreaterThan(
      openCheckpoint(checkpoint, pinned.log)!.size,
    )
  })

  test('sees a log rolled back, and one that was written anew', async () => {
    const { logStates, logTiles, logEntries } = logModules()
    const honest = await state()
    const { entryId } = published('growth', 1)
    const shown = { content: textOf(1) }
    // The operator forges the whole log, honestly signed and sealed, with one entry more or less.
    const all = await logEntries.find({ pendingKey: null }, { limit: 1000 })
    const waitingAgain = (entry: (typeof all)[number]) =>
      logEntries.update(entry._id, { index: null, pendingKey: `${entry.at}~${entry.commitment}` })
    await logStates.remove('log')
    await logTiles.removeWhere({ _id: /^\d/ } as never)
    await Promise.all(all.map(waitingAgain))
    await logEntries.remove(published('growth', 4).entryId)
    await tick()
    const rolledBack = await check(entryId, shown, honest.checkpoint)
    expect(rolledBack).toMatchObject({ signature: 'good', place: 'good', history: 'shorter', remember: null })
    await happen(
      nowIso(),
      Array.from({ length: 3 }, (_none, at) => published('forged', at)),
    )
    await tick()
    const forged = await check(entryId, shown, honest.checkpoint)
    expect(forged).toMatchObject({ signature: 'good', place: 'good', history: 'changed', remember: null })
    expect(verdictOf(forged)).toBe('broken')
  })
})
