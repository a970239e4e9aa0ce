/**
 * A local cloud in a process of its own that is told to write as fast as it can and to say what was
 * acknowledged, until somebody kills it. Each transaction writes two documents that must appear together.
 */
import { join } from 'node:path'
import { Database } from '../../../localcloud/database/database'
import { DataFile } from '../../../localcloud/database/file'

const [, , folder, round] = process.argv
const database = new Database(DataFile.open(join(folder as string)), Date.now)

for (let n = 0; ; n++) {
  const id = `${round}-${n}`
  database.insert('single', [{ _id: id, n, filler: 'x'.repeat(n % 3000) }])
  process.stdout.write(`single ${id}\n`)
  const transaction = database.startTransaction()
  database.insert('pairs', [{ _id: `${id}-left`, round }], transaction)
  database.insert('pairs', [{ _id: `${id}-right`, round }], transaction)
  database.commitTransaction(transaction)
  process.stdout.write(`pair ${id}\n`)
  database.modify('single', {
    query: { _id: 'counter' },
    data: { $inc: { n: 1 } },
    multi: false,
    merge: true,
    upsert: false,
  })
  process.stdout.write('counted\n')
}
