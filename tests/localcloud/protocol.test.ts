import { failure, startTestCloud, type Loose, type TestCloud } from './support/cloud'

let cloud: TestCloud
let users: Loose
let _: Loose
let $: Loose

beforeAll(async () => {
  cloud = await startTestCloud()
  _ = cloud.db.command
  $ = _.aggregate
  users = cloud.db.collection('users')
})
afterAll(() => cloud.close())

const ids = (answer: { data: Array<{ _id: string }> }) => answer.data.map(({ _id }) => _id).sort()

describe('collections', () => {
  test('a collection that was not made does not exist', async () => {
    const error = await failure(cloud.db.collection('nowhere').add({ data: { a: 1 } }))
    expect(error.errCode).toBe(-502005)
    expect(error.message).toContain('Db or Table not exist: nowhere')
    expect((await failure(cloud.db.collection('nowhere').get())).errCode).toBe(-502005)
  })

  test('createCollection makes one, once', async () => {
    await cloud.db.createCollection('made')
    await cloud.db.collection('made').add({ data: { a: 1 } })
    const error = await failure(cloud.db.createCollection('made'))
    expect(error.code).toBe('DATABASE_REQUEST_FAILED')
    expect(error.message).toContain('Table exist.')
  })
})

describe('documents', () => {
  test('come back as they were given, of every type', async () => {
    const started = Date.now()
    const data = {
      _id: 'u1',
      openid: 'oA',
      n: 1,
      f: 1.5,
      big: 5e9,
      minus: -0.25,
      t: new Date(0),
      nul: null,
      yes: true,
      nest: { a: { b: 1 } },
      emptyObj: {},
      emptyList: [],
      arr: [1, { x: 1 }, ['deep']],
      tags: ['a', 'b'],
      text: '连心 "quoted" \\ 🎉',
    }
    const more = {
      sd: cloud.db.serverDate(),
      sd2: cloud.db.serverDate({ offset: 3_600_000 }),
      gone: undefined,
    }
    expect((await users.add({ data: { ...data, ...more } }))._id).toBe('u1')
    const { data: found } = await users.doc('u1').get()
    const { sd, sd2, ...rest } = found
    expect(rest).toEqual(data)
    expect(sd.getTime()).toBeGreaterThanOrEqual(started)
    expect(sd2.getTime() - sd.getTime()).toBe(3_600_000)
  })

  test('get an id of 32 characters when they bring none', async () => {
    const { _id } = await users.add({
      data: {
        openid: 'oB',
        n: 5,
        tags: ['b'],
        items: [
          { q: 1, w: 2 },
          { q: 5, w: 9 },
        ],
      },
    })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('can be added several at once, all or none', async () => {
    const { _ids } = await users.add({
      data: [
        { _id: 'u3', openid: 'oC', n: 7 },
        { _id: 'u4', openid: 'oD', n: 9 },
      ],
    })
    expect(_ids).toEqual(['u3', 'u4'])
    const error = await failure(
      users.add({
        data: [
          { _id: 'u5', openid: 'oE' },
          { _id: 'u6', openid: 'oA' },
        ],
      }),
    )
    expect(error.errCode).toBe(-502001)
    expect((await users.where({ openid: 'oE' }).count()).total).toBe(0)
  })

  test('a missing one is an error for doc().get()', async () => {
    expect((await failure(users.doc('zzz').get())).message).toContain('document with _id zzz does not exist')
  })

  test('may have numbers as ids', async () => {
    await cloud.db.collection('plain').add({ data: { _id: 7, n: 'seven' } })
    expect((await cloud.db.collection('plain').doc(7).get()).data.n).toBe('seven')
    expect((await failure(cloud.db.collection('plain').doc('7').get())).message).toContain('does not exist')
  })

  test('a field name of an operator is refused', async () => {
    expect((await failure(users.add({ data: { openid: 'oX', $inc: 1 } }))).errCode).toBe(-502001)
  })

  test('set makes or replaces, and remove removes', async () => {
    const doc = users.doc('u9')
    expect((await doc.set({ data: { openid: 'oZ9', k: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await doc.set({ data: { openid: 'oZ9', l: 2 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await doc.get()).data).toEqual({ _id: 'u9', openid: 'oZ9', l: 2 })
    expect((await doc.remove()).stats).toEqual({ removed: 1 })
    expect((await doc.remove()).stats).toEqual({ removed: 0 })
  })
})

describe('queries', () => {
  test('combine conditions, order, and fields', async () => {
    const { data } = await users
      .where(_.or([{ n: _.gte(5).and(_.lt(8)) }, { tags: _.elemMatch(_.eq('a')) }]))
      .field({ n: true, openid: true })
      .orderBy('n', 'desc')
      .orderBy('_id', 'asc')
      .get()
    expect(data.map((user: Loose) => user.n)).toEqual([7, 5, 1])
    expect(Object.keys(data[0]).sort()).toEqual(['_id', 'n', 'openid'])
  })

  test.each<[string, () => Loose, string[]]>([
    [
      'in, exists, neq, all, size, dates, dotted paths',
      () => ({
        n: _.in([1, 5]),
        f: _.exists(true),
        'nest.a': { b: 1 },
        t: _.lte(new Date()),
        openid: _.neq('oZ'),
        tags: _.all(['a']),
        arr: _.size(3),
      }),
      ['u1'],
    ],
    ['eq', () => ({ openid: _.eq('oC') }), ['u3']],
    ['nin', () => ({ openid: _.nin(['oA', 'oB', 'oC']) }), ['u4']],
    ['not', () => ({ openid: _.not(_.in(['oA', 'oB', 'oC'])) }), ['u4']],
    ['nor', () => _.nor([{ n: _.lt(9) }, { openid: 'oB' }]), ['u4']],
    ['mod', () => ({ n: _.mod(4, 3) }), ['u3']],
    ['regular expression', () => ({ openid: cloud.db.RegExp({ regexp: '^oc', options: 'i' }) }), ['u3']],
    ['null matches missing', () => ({ f: null, openid: _.in(['oA', 'oC']) }), ['u3']],
    ['array element', () => ({ tags: 'a' }), ['u1']],
    ['expr', () => _.expr($.gt(['$n', 8])), ['u4']],
    ['and of one field', () => ({ n: _.and(_.gt(6), _.lt(9)) }), ['u3']],
    ['dates are not numbers', () => ({ t: _.gte(0) }), []],
    ['elemMatch of objects', () => ({ items: _.elemMatch({ q: _.gt(4), w: 2 }) }), []],
  ])('%s', async (_name, condition, expected) => {
    expect(ids(await users.where(condition()).get())).toEqual(expected)
  })

  test('count counts', async () => {
    expect((await users.where({ n: _.gt(1) }).count()).total).toBe(3)
  })

  test('give 100 documents by default and 1000 at most', async () => {
    await cloud.db.createCollection('many')
    const many = cloud.db.collection('many')
    await many.add({ data: Array.from({ length: 1100 }, (_none, n) => ({ n })) })
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(2000).get()).data).toHaveLength(1000)
    const { data } = await many.orderBy('n', 'asc').skip(1090).limit(50).get()
    expect(data.map((item: Loose) => item.n)).toEqual([
      1090, 1091, 1092, 1093, 1094, 1095, 1096, 1097, 1098, 1099,
    ])
  })

  test('refuse what is not emulated, by name', async () => {
    const near = { loc: _.geoNear({ geometry: cloud.db.Geo.Point(113, 23), maxDistance: 10 }) }
    const error = await failure(users.where(near).get())
    expect(error.errCode).toBe(-502002)
    expect(error.message).toContain('not emulated by the local cloud: query operator $nearSphere')
  })
})

describe('what is malformed is refused, never answered with nothing', () => {
  const send = async (body: object) =>
    (await (
      await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
    ).json()) as Loose
  const ask = (query: object) =>
    send({ action: 'database.getDocument', collectionName: 'users', query: JSON.stringify(query) })

  test.each([
    [{ n: { $in: 5 } }],
    [{ $or: {} }],
    [{ n: { $size: 'a' } }],
    [{ n: { $mod: [0, 0] } }],
    [{ n: { $elemMatch: 5 } }],
    [{ n: { $regex: '(' } }],
    [{ n: { $gt: 1, x: 1 } }],
    [{ $where: 'this.n' }],
    [{ n: { $unheardOf: 1 } }],
  ])('query %j', async (query) => {
    expect(await ask(query)).toMatchObject({
      code: expect.stringMatching(/^DATABASE_/),
      message: expect.any(String),
    })
  })

  test.each<[string, unknown]>([
    ['$match', 5],
    ['$limit', -1],
    ['$limit', 'x'],
    ['$skip', -1],
    ['$sort', { n: 2 }],
    ['$facet', { a: [{ $out: 'users' }] }],
    ['$lookup', { from: 'users', pipeline: [{ $merge: 'users' }], as: 'x' }],
    ['$project', { x: { $unheardOf: 1 } }],
    ['$addFields', { x: { $function: { body: 'return 1', args: [], lang: 'js' } } }],
    ['$out', 'users'],
  ])('stage %s %j', async (stageKey, value) => {
    const stages = [
      { stageKey: '$skip', stageValue: '0' },
      { stageKey, stageValue: JSON.stringify(value) },
    ]
    const answer = await send({ action: 'database.aggregateDocuments', collectionName: 'users', stages })
    expect(answer).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  })

  test.each<[string, object]>([
    ['no collection', { action: 'database.getDocument' }],
    ['a query that is no text', { action: 'database.getDocument', collectionName: 'users', query: { n: 1 } }],
    ['a query that is not JSON', { action: 'database.getDocument', collectionName: 'users', query: '{' }],
    ['a limit below 0', { action: 'database.getDocument', collectionName: 'users', limit: -1 }],
    [
      'documents that are no list',
      { action: 'database.insertDocument', collectionName: 'users', data: '{}' },
    ],
    [
      'an id that is an object',
      { action: 'database.insertDocument', collectionName: 'users', data: ['{"_id":{}}'] },
    ],
    [
      'a document nested too deep',
      {
        action: 'database.insertDocument',
        collectionName: 'users',
        data: ['{"a":'.repeat(200) + '1' + '}'.repeat(200)],
      },
    ],
    [
      'a replacement with operators',
      {
        action: 'database.modifyDocument',
        collectionName: 'users',
        query: '{"_id":"u1"}',
        data: '{"$set":{}}',
        merge: false,
      },
    ],
    [
      'a positional projection',
      { action: 'database.getDocument', collectionName: 'users', projection: '{"tags.$":1}' },
    ],
    ['a transaction nobody began', { action: 'database.commitTransaction', transactionId: 'x' }],
    ['no action', {}],
  ])('%s', async (_name, body) => {
    expect(await send(body)).toMatchObject({ code: expect.any(String), message: expect.any(String) })
    expect(await send(body)).not.toMatchObject({ code: 'SYS_ERR' })
  })
})

describe('update and remove by query', () => {
  test('change all matches, or one', async () => {
    expect((await users.where({ openid: 'oB' }).update({ data: { n: _.inc(1) } })).stats.updated).toBe(1)
    expect((await users.where({ n: _.gt(0) }).update({ multi: false, data: { one: 1 } })).stats.updated).toBe(
      1,
    )
    expect((await users.where({ one: 1 }).count()).total).toBe(1)
  })

  test('need a condition', async () => {
    const before = (await users.count()).total
    expect((await failure(users.where({}).update({ data: { hit: 1 } }))).errCode).toBe(-501007)
    expect((await failure(users.remove())).errCode).toBe(-501007)
    expect((await users.where({ hit: 1 }).count()).total).toBe(0)
    expect((await users.count()).total).toBe(before)
  })

  test('remove all matches', async () => {
    expect((await users.where({ openid: _.in(['oC', 'oD']) }).remove()).stats.removed).toBe(2)
    expect((await users.count()).total).toBe(2)
  })
})

describe('aggregation', () => {
  beforeAll(async () => {
    await cloud.db.createCollection('sales')
    await cloud.db.collection('sales').add({
      data: Array.from({ length: 30 }, (_none, n) => ({
        _id: `s${n}`,
        n,
        kind: n % 3,
        at: new Date(Date.UTC(2026, 0, 1, 20)),
      })),
    })
  })
  const sales = () => cloud.db.collection('sales').aggregate()

  test('groups, projects and sorts', async () => {
    const { list } = await sales()
      .match({ n: _.lt(9) })
      .group({ _id: '$kind', total: $.sum('$n'), count: $.sum(1) })
      .sort({ _id: -1 })
      .project({ _id: 0, kind: '$_id', total: 1, count: 1 })
      .end()
    expect(list).toEqual([
      { kind: 2, total: 15, count: 3 },
      { kind: 1, total: 12, count: 3 },
      { kind: 0, total: 9, count: 3 },
    ])
  })

  test('gives 20 documents unless told otherwise', async () => {
    expect(
      (
        await sales()
          .match({ n: _.gte(0) })
          .end()
      ).list,
    ).toHaveLength(20)
    expect((await sales().limit(25).end()).list).toHaveLength(25)
  })

  test('looks up, unwinds, buckets without empty buckets', async () => {
    const { list } = await sales()
      .match({ n: _.gte(5) })
      .lookup({ from: 'sales', localField: 'kind', foreignField: 'n', as: 'kindSale' })
      .unwind('$kindSale')
      .bucket({ groupBy: '$n', boundaries: [0, 5, 10, 100], output: { count: $.sum(1) } })
      .end()
    expect(list).toEqual([
      { _id: 5, count: 5 },
      { _id: 10, count: 20 },
    ])
  })

  test('looks up with a pipeline and tells dates in Shanghai', async () => {
    const { list } = await sales()
      .match({ _id: 's4' })
      .lookup({
        from: 'sales',
        let: { kind: '$kind' },
        pipeline: $.pipeline()
          .match(_.expr($.eq(['$n', '$$kind'])))
          .project({ n: 1 })
          .done(),
        as: 'found',
      })
      .project({
        found: 1,
        day: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
      })
      .end()
    expect(list).toEqual([{ _id: 's4', found: [{ _id: 's1', n: 1 }], day: '2026-01-02' }])
  })

  test('refuses stages that are not emulated and collections that do not exist', async () => {
    const near = { near: cloud.db.Geo.Point(1, 1), distanceField: 'far', spherical: true, key: 'loc' }
    expect((await failure(sales().geoNear(near).end())).message).toContain(
      'not emulated by the local cloud: aggregation stage $geoNear',
    )
    const missing = await failure(cloud.db.collection('nowhere').aggregate().match({ a: 1 }).end())
    expect(missing.code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

test('an action the local cloud does not know is refused by name', async () => {
  const answer = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'database.unheardOf' }),
  })
  expect(await answer.json()).toMatchObject({
    code: 'INVALID_ACTION',
    message: expect.stringContaining('database.unheardOf'),
  })
})
