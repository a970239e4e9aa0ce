/** The whole built product on one port, with the demo in memory, as `npm start` serves it. */
import { join } from 'node:path'
import { serveProduct, type Product } from '../../scripts/serve-product'

/** The checkout; `npm test` builds before it runs. */
const root = join(__dirname, '..', '..')

/** Nearer than this to midnight a journey might begin on one day and end on the next. */
const JOURNEY_MS = 10 * 60_000
const DAY_MS = 24 * 3_600_000
const CHINA_OFFSET_MS = 8 * 3_600_000

/** Serves the product on any free port, its clock safely inside a day in China. */
export async function openProduct(): Promise<Product> {
  const product = await serveProduct({ root, data: ':memory:', port: 0, report: () => undefined })
  const { clock } = product.cloud
  const leftOfDay = DAY_MS - ((clock.now() + CHINA_OFFSET_MS) % DAY_MS)
  if (leftOfDay < JOURNEY_MS) await clock.advance(leftOfDay + 1)
  return product
}
