/** Builds, seeds and serves the product; the second half of `npm start`. */
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { StartError } from '../localcloud'
import { allTargets, buildChanged } from './build-changed'

const port = Number(process.env.PORT ?? 7600)
const root = process.cwd()
const data = resolve(process.env.DATA ?? '.data')

/** A sentence for the person at the terminal, without a stack trace. */
class StartProblem extends Error {}

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartProblem(`PORT must be a number between 1 and 65535, not “${process.env.PORT}”.`)
  requireWritable(data)
  await requireFreePort(port)
  await buildChanged(root, allTargets, (line) => console.log(line))
  // Loaded late: nothing of it is needed when one of the checks above ends the start.
  const { serveProduct } = require('./serve-product') as typeof import('./serve-product')
  const product = await serveProduct({ root, data, port, report: (line) => console.log(line) })
  console.log(`\nLianxin is running: ${product.url}\n`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    console.log('Stopping …')
    void product.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n')
  } catch {
    throw new StartProblem(`The data folder ${folder} cannot be written; choose another with DATA=….`)
  }
}

function requireFreePort(wanted: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', () =>
      taken(
        new StartProblem(`Port ${wanted} is taken; choose another one, e.g. PORT=${wanted + 1} npm start.`),
      ),
    )
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => free()))
  })
}

start().catch((problem: unknown) => {
  if (problem instanceof StartProblem) console.error(problem.message)
  else if (problem instanceof StartError)
    console.error(
      `${problem.message}\nIf ${data} is from an older version, start with another folder: DATA=….`,
    )
  else console.error(problem)
  process.exit(1)
})
