/**
 * `npm run export-log -- URL FILE`: writes a copy of the public log for `npm run verify-log`. Everything in it is public,
 * so anybody may keep one. URL is where `/functions/public` is reached, e.g. http://127.0.0.1:7600.
 */
import { writeFileSync } from 'node:fs'
import { copyLog } from './copy-log'

async function main([url, file]: string[]): Promise<void> {
  if (!url || !file) throw new Error('Say from where and where to: npm run export-log -- URL FILE')
  const bundle = await copyLog(async (action, input) => {
    const response = await fetch(`${url.replace(/\/$/, '')}/functions/public`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, input }),
    })
    const { result } = (await response.json()) as { result?: { data?: never } }
    if (!result?.data) throw new Error(`${action} was not answered.`)
    return result.data
  })
  writeFileSync(file, JSON.stringify(bundle))
  console.log(`${bundle.entries.length} entries written to ${file}.`)
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
})
