/** Bytes of the built mini-program. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figure'

const KILOBYTE = 1024

export function benchPackage(root: string): Promise<Figure[]> {
  const dist = join(root, 'dist', 'weapp')
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    subPackages?: Array<{ root: string }>
  }
  const roots = (app.subPackages ?? []).map(({ root: folder }) => folder.replace(/\/$/, ''))
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(dist, file)).isFile())
  const sizeOf = (chosen: string[]) => chosen.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)
  const inside = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`))
  const main = files.filter((file) => !roots.some((folder) => file.startsWith(`${folder}/`)))
  return Promise.resolve([
    {
      bench: 'package',
      name: 'weapp main package',
      value: sizeOf(main),
      unit: 'bytes',
      budget: 900 * KILOBYTE,
    },
    ...roots.map((folder): Figure => ({
      bench: 'package',
      name: `weapp ${folder}`,
      value: sizeOf(inside(folder)),
      unit: 'bytes',
      budget: 2048 * KILOBYTE,
    })),
  ])
}
