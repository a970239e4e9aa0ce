import { openPlace, realEnvironment } from './place'
import type { Loose, Place, Row } from './row'
import { sections } from './sections'

let place: Place & { close(): Promise<void> }
beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => place.close())

/** Numbers to nine digits: databases add in different orders. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(9))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rounded(item)]))
}

async function check(row: Row): Promise<void> {
  if (row.refused) {
    await expect(Promise.resolve().then(() => row.run(place))).rejects.toThrow(
      'not emulated by the local cloud',
    )
    return
  }
  if (row.brokenInSdk) {
    await expect(Promise.resolve().then(() => row.run(place))).rejects.toThrow('is not a function')
    return
  }
  const given = await row.run(place)
  if (row.holds) expect({ given, holds: row.holds(given) }).toEqual({ given, holds: true })
  else expect(rounded(given)).toEqual(rounded(row.gives))
}

describe.each(sections)('$title', ({ rows }) => {
  const tried = rows.filter(({ refused, needs }) => realEnvironment === undefined || (!refused && !needs))
  test.each(tried)('$name', check)
})

/** What an object of the SDK offers, its own and inherited, without internals. */
function membersOf(object: Loose): string[] {
  const names = new Set<string>()
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (!name.startsWith('_')) names.add(name)
  return [...names].filter((name) => typeof object[name] === 'function' && name !== 'constructor')
}

describe('nothing the SDK offers is left out', () => {
  const tried = new Set(sections.flatMap(({ rows }) => rows.map(({ member }) => member)))
  /** Not calls of the cloud: they build other things, or are tried by every row. */
  const builders: Record<string, string[]> = {
    command: ['set'],
    aggregate: ['pipeline'],
    Database: ['command', 'collection'],
    Collection: ['doc', 'aggregate', 'where', 'skip', 'limit', 'get', 'update', 'remove'],
    Query: ['where', 'get'],
    DocumentReference: [],
    Aggregate: ['pushStage'],
    cloud: [
      'init',
      'updateConfig',
      'registerService',
      'createNewInstance',
      'Cloud',
      'database',
      'logger',
      'signature',
      'ai',
    ],
  }
  const offered: Record<string, () => Loose> = {
    command: () => place._,
    aggregate: () => place.$,
    Database: () => place.db,
    Collection: () => place.collection('fruit'),
    Query: () => place.collection('fruit').where({ a: 1 }),
    DocumentReference: () => place.collection('fruit').doc('a'),
    Aggregate: () => place.collection('fruit').aggregate(),
    cloud: () => place.cloud,
  }
  test.each(Object.keys(offered))('%s', (owner) => {
    const missing = membersOf(offered[owner]?.())
      .filter((name) => !builders[owner]?.includes(name))
      .filter((name) => !tried.has(`${owner}.${name}`))
    expect(missing).toEqual([])
  })
})
