import type { Loose, Place, Row, Section } from '../row'

const codeOf = (error: Loose) => error.code ?? error.errCode

export const transactions: Section = {
  title: 'Transactions',
  rows: [
    {
      name: 'runTransaction: get, update, set, add, remove',
      member: 'Database.runTransaction',
      run: async ({ db, collection, nameOf }) => {
        const name = nameOf('changed')
        await collection('changed').add({ data: [{ _id: 'r1', n: 1 }, { _id: 'r2' }] })
        const result = await db.runTransaction(async (transaction: Loose) => {
          const inside = transaction.collection(name)
          const { data } = await inside.doc('r1').get()
          await inside.doc('r1').update({ data: { n: data.n + 1 } })
          await inside.doc('r2').remove()
          await inside.doc('r3').set({ data: { made: true } })
          await inside.add({ data: { _id: 'r4' } })
          return (await inside.doc('r1').get()).data.n
        })
        const { data } = await collection('changed')
          .where({ _id: db.RegExp({ regexp: '^r[0-9]$' }) })
          .get()
        return { result, left: data.map(({ _id }: Loose) => String(_id)).sort() }
      },
      gives: { result: 2, left: ['r1', 'r3', 'r4'] },
    },
    {
      name: 'startTransaction, commit',
      member: 'Database.startTransaction',
      run: async ({ db, collection, nameOf }) => {
        const transaction = await db.startTransaction()
        await transaction
          .collection(nameOf('changed'))
          .doc('s1')
          .set({ data: { n: 5 } })
        const before = (await collection('changed').where({ _id: 's1' }).count()).total
        await transaction.commit()
        return [before, (await collection('changed').doc('s1').get()).data.n]
      },
      gives: [0, 5],
    },
    {
      name: 'rollback leaves nothing',
      member: 'Database.startTransaction',
      run: async ({ db, collection, nameOf }) => {
        const transaction = await db.startTransaction()
        await transaction
          .collection(nameOf('changed'))
          .doc('s2')
          .set({ data: { n: 5 } })
        await transaction.rollback()
        return (await collection('changed').where({ _id: 's2' }).count()).total
      },
      gives: 0,
    },
    {
      name: 'an error inside leaves nothing and comes out',
      member: 'Database.runTransaction',
      run: async ({ db, collection, nameOf }) => {
        const message = await db
          .runTransaction(async (transaction: Loose) => {
            await transaction
              .collection(nameOf('changed'))
              .doc('s3')
              .set({ data: { n: 5 } })
            throw new Error('no')
          })
          .then(undefined, (error: Error) => error.message)
        return [message, (await collection('changed').where({ _id: 's3' }).count()).total]
      },
      gives: ['no', 0],
    },
    {
      name: 'of two that write the same document only one succeeds at once',
      member: 'Database.startTransaction',
      run: async ({ db, collection, nameOf }) => {
        await collection('changed').add({ data: { _id: 's4', n: 0 } })
        const work = async () => {
          const transaction = await db.startTransaction()
          const doc = transaction.collection(nameOf('changed')).doc('s4')
          const { data } = await doc.get()
          return { transaction, doc, n: data.n }
        }
        const [left, right] = [await work(), await work()]
        await left.doc.update({ data: { n: left.n + 1 } })
        await left.transaction.commit()
        const lost = await right.doc
          .update({ data: { n: right.n + 1 } })
          .then(() => right.transaction.commit())
          .then(
            () => false,
            () => true,
          )
        return { lost, n: (await collection('changed').doc('s4').get()).data.n }
      },
      gives: { lost: true, n: 1 },
    },
    {
      name: 'runTransaction runs again after a conflict',
      member: 'Database.runTransaction',
      run: async ({ db, collection, nameOf }) => {
        await collection('changed').add({ data: { _id: 's5', n: 0 } })
        let runs = 0
        await db.runTransaction(async (transaction: Loose) => {
          const doc = transaction.collection(nameOf('changed')).doc('s5')
          const { data } = await doc.get()
          if (++runs === 1)
            await collection('changed')
              .doc('s5')
              .update({ data: { n: 10 } })
          await doc.update({ data: { n: data.n + 1 } })
        })
        return { runs, n: (await collection('changed').doc('s5').get()).data.n }
      },
      gives: { runs: 2, n: 11 },
      needs: 'conflict at commit',
      note: 'in the cloud the conflict may come with the update instead, which the SDK does not run again',
    },
  ],
}

export const collections: Section = {
  title: 'Collections',
  rows: [
    {
      name: 'createCollection',
      member: 'Database.createCollection',
      run: async ({ db, nameOf }) => (await db.createCollection(nameOf('made'))).errMsg,
      gives: 'createCollection:ok',
    },
    {
      name: 'createCollection of one that is there is an error',
      member: 'Database.createCollection',
      run: ({ db, nameOf }) => db.createCollection(nameOf('fruit')).then(undefined, codeOf),
      gives: 'DATABASE_REQUEST_FAILED',
    },
  ],
}

const content = Buffer.from('学习')
let uploads = 0
const upload = async ({ cloud, nameOf }: Place) =>
  (await cloud.uploadFile({ cloudPath: `${nameOf('files')}/文 ${++uploads}.txt`, fileContent: content }))
    .fileID as string

export const storage: Section = {
  title: 'Storage',
  rows: [
    {
      name: 'uploadFile',
      member: 'cloud.uploadFile',
      run: upload,
      holds: (id) => /^cloud:\/\/.+\.txt$/.test(id),
    },
    {
      name: 'downloadFile',
      member: 'cloud.downloadFile',
      run: async (place) =>
        (await place.cloud.downloadFile({ fileID: await upload(place) })).fileContent.toString('utf8'),
      gives: '学习',
    },
    {
      name: 'getTempFileURL, also of a missing file',
      member: 'cloud.getTempFileURL',
      run: async (place) => {
        const own = await upload(place)
        const { fileList } = await place.cloud.getTempFileURL({ fileList: [own, `${own}.none`] })
        return fileList.map(({ status, tempFileURL }: Loose) => [status, tempFileURL !== ''])
      },
      gives: [
        [0, true],
        [-503003, false],
      ],
    },
    {
      name: 'deleteFile, also of a missing file',
      member: 'cloud.deleteFile',
      run: async (place) => {
        const own = await upload(place)
        const { fileList } = await place.cloud.deleteFile({ fileList: [own, `${own}.none`] })
        return fileList.map(({ status }: Loose) => status)
      },
      gives: [0, -503003],
    },
  ],
}

/** A call of cloud.openapi; of a `failing` one its error number is given. */
function openapi(
  api: string,
  parameters: object,
  { failing, ...more }: Partial<Row> & { failing?: true },
): Row {
  const [group = '', method = ''] = api.split('.')
  return {
    name: `openapi.${api}`,
    member: 'cloud.openapi',
    needs: 'mini-program',
    run: ({ cloud }) => {
      const answer = cloud.openapi[group][method](parameters)
      return failing ? answer.then(undefined, codeOf) : answer
    },
    ...more,
  }
}

const refused = (name: string, run: Row['run']): Row => ({
  name,
  member: `cloud.${name}`,
  run,
  refused: true,
})
const isPicture = ({ contentType, buffer }: Loose) => contentType.startsWith('image/') && buffer.length > 100
const check = { openid: 'o-conformance', scene: 2, version: 2 }

export const services: Section = {
  title: 'Functions, identity and openapi',
  rows: [
    {
      name: 'callFunction',
      member: 'cloud.callFunction',
      needs: 'function',
      run: async ({ cloud }) => (await cloud.callFunction({ name: 'hello', data: { a: 1 } })).result.echo,
      gives: { a: 1 },
    },
    {
      name: 'callFunction of one that throws',
      member: 'cloud.callFunction',
      needs: 'function',
      run: ({ cloud }) => cloud.callFunction({ name: 'boom' }).then(undefined, codeOf),
      gives: 'FUNCTIONS_EXECUTE_FAIL',
    },
    {
      name: 'getWXContext',
      member: 'cloud.getWXContext',
      run: ({ cloud }) => cloud.getWXContext(),
      holds: (context) => typeof context.ENV === 'string',
    },
    refused('getOpenData', ({ cloud }) => cloud.getOpenData({ list: ['43_abc'] })),
    refused('getVoIPSign', ({ cloud }) => cloud.getVoIPSign({ groupId: 'g', nonce: 'n', timestamp: 1 })),
    refused('getCloudCallSign', ({ cloud }) => cloud.getCloudCallSign({ encryptedKey: 'k' })),
    refused('callOpenAPI', ({ cloud }) => cloud.callOpenAPI({ api: 'x.y', data: {} })),
    refused('cloudPay', ({ cloud }) => cloud.cloudPay.unifiedOrder({ body: 'b', totalFee: 1 })),
    openapi(
      'security.msgSecCheck',
      { ...check, content: '特3456书yuuo' },
      {
        holds: ({ errCode, result }) => errCode === 0 && result.suggest === 'risky',
        note: 'by a short word list of its own, or as the policy says',
      },
    ),
    openapi(
      'security.mediaCheckAsync',
      { ...check, mediaUrl: 'https://x.example/a.png', mediaType: 2 },
      {
        holds: ({ errCode, traceId }) => errCode === 0 && traceId !== '',
        note: 'the result comes as a call of the function that the policy names',
      },
    ),
    openapi(
      'subscribeMessage.send',
      { touser: 'o-conformance', templateId: 'never accepted', data: {} },
      { gives: 43101, note: 'one message for each consent', failing: true },
    ),
    openapi(
      'phonenumber.getPhoneNumber',
      { code: 'never handed out' },
      { gives: 40029, note: 'made-up numbers, 1990000 and four digits', failing: true },
    ),
    openapi(
      'wxacode.getUnlimited',
      { scene: 'a=1', page: 'pages/index' },
      { holds: isPicture, note: 'a QR code of the path instead of a mini-program code' },
    ),
    openapi('wxacode.get', { path: 'pages/index?a=1' }, { holds: isPicture, note: 'a QR code of the path' }),
    openapi('wxacode.createQRCode', { path: 'p' }, { refused: true, name: 'openapi.…, all others' }),
  ],
}
