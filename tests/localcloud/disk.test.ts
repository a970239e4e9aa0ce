import fs, { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestCloud, type TestCloud } from './support/cloud'

type Done = (error: NodeJS.ErrnoException | null) => void
/** Long enough for requests to arrive side by side. */
const ARRIVAL_MS = 500
/** Disks that have not answered yet. */
let waiting: Done[]
let isOver: boolean
let folder: string
let cloud: TestCloud
const spies: jest.SpyInstance[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  cloud = await startTestCloud({ data: folder })
  await cloud.db.createCollection('notes')
  waiting = []
  isOver = false
  spies.push(
    jest
      .spyOn(fs, 'fdatasync')
      .mockImplementation(((_file: number, done: Done) => waiting.push(done)) as never),
  )
})
afterEach(async () => {
  isOver = true
  for (const spy of spies.splice(0)) spy.mockRestore()
  for (const done of waiting) done(null)
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Adds a document and notes when that is acknowledged. */
function add(id: string, acknowledged: string[]): Promise<void> {
  const body = JSON.stringify({
    action: 'database.insertDocument',
    collectionName: 'notes',
    data: [JSON.stringify({ _id: id })],
  })
  return fetch(`${cloud.url}/admin`, { method: 'POST', body })
    .then((response) => response.text())
    .then((text) => void acknowledged.push(text.includes(id) ? id : text))
}

async function until(condition: () => boolean): Promise<void> {
  while (!isOver && !condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a write is acknowledged only after the disk has it, and many wait for it together', async () => {
  const acknowledged: string[] = []
  const first = add('a', acknowledged)
  await until(() => waiting.length === 1)
  const others = ['b', 'c', 'd'].map((id) => add(id, acknowledged))
  // Somebody who reads what is not on disk yet waits as well: it might still be lost.
  const read = fetch(`${cloud.url}/localcloud/documents/notes`).then(
    (response) => void acknowledged.push(`read ${response.status}`),
  )
  await new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS))
  expect(acknowledged).toEqual([])
  expect(waiting).toHaveLength(1)
  waiting.shift()?.(null)
  await first
  expect(acknowledged).not.toContain('b')
  // One wait for the three; on a busy machine one of them may have come too late for it.
  let waits = 0
  const all = Promise.all([...others, read])
  let done = false
  void all.then(() => (done = true))
  while (!done && !isOver) {
    await until(() => done || waiting.length > 0)
    const disk = waiting.shift()
    if (disk) waits++
    disk?.(null)
  }
  expect(acknowledged.sort()).toEqual(['a', 'b', 'c', 'd', 'read 200'])
  expect(waits).toBeLessThan(others.length)
})

test('a disk that failed acknowledges nothing, also not later', async () => {
  spies.push(jest.spyOn(console, 'error').mockImplementation())
  const acknowledged: string[] = []
  const lost = add('a', acknowledged)
  await until(() => waiting.length === 1)
  waiting.shift()?.(Object.assign(new Error('EIO'), { code: 'EIO' }))
  await expect(lost).rejects.toThrow('fetch failed')
  const later = add('b', acknowledged)
  await until(() => waiting.length === 1)
  waiting.shift()?.(null)
  await expect(later).rejects.toThrow('fetch failed')
  expect(acknowledged).toEqual([])
})
