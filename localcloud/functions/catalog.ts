import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_TIMEOUT_SECONDS, MAX_TIMEOUT_SECONDS } from '../limits'
import { messageOf, StartError } from '../errors'

/** A timer of config.json: seven-field cron, UTC+8. */
export interface Trigger {
  name: string
  cron: string
}

/** A cloud function: a folder with index.js, or with a package.json that names its main file. */
export interface CloudFunction {
  name: string
  dir: string
  timeoutMs: number
  triggers: Trigger[]
  /** Interfaces of cloud.openapi it may call, e.g. `security.msgSecCheck`. */
  openapi: string[]
}

/** The functions of a folder, read anew each time so that changes are seen. */
export class FunctionCatalog {
  readonly #root: string

  /** @throws StartError when the folder is missing */
  constructor(root: string) {
    if (!existsSync(root) || !statSync(root).isDirectory()) {
      throw new StartError(`the functions folder ${root} does not exist`)
    }
    this.#root = root
  }

  all(): CloudFunction[] {
    return readdirSync(this.#root)
      .sort()
      .flatMap((name) => this.find(name) ?? [])
  }

  /** @throws Error when its config.json cannot be read */
  find(name: string): CloudFunction | undefined {
    if (!/^[A-Za-z0-9][\w-]{0,127}$/.test(name)) return undefined
    const dir = join(this.#root, name)
    const hasCode = existsSync(join(dir, 'index.js')) || mainOf(join(dir, 'package.json')) !== undefined
    return hasCode ? { name, dir, ...readConfig(join(dir, 'config.json')) } : undefined
  }
}

function mainOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const { main } = JSON.parse(readFileSync(path, 'utf8')) as { main?: string }
  return main
}

function readConfig(path: string): Pick<CloudFunction, 'timeoutMs' | 'triggers' | 'openapi'> {
  let config: { timeout?: unknown; triggers?: unknown; permissions?: { openapi?: unknown } } = {}
  try {
    if (existsSync(path)) config = JSON.parse(readFileSync(path, 'utf8')) as typeof config
  } catch (error) {
    throw new Error(`${path} is not valid JSON: ${messageOf(error)}`)
  }
  const seconds = typeof config.timeout === 'number' ? config.timeout : DEFAULT_TIMEOUT_SECONDS
  const triggers = Array.isArray(config.triggers) ? (config.triggers as Array<Record<string, unknown>>) : []
  const openapi = config.permissions?.openapi
  return {
    timeoutMs: Math.min(seconds, MAX_TIMEOUT_SECONDS) * 1000,
    triggers: triggers
      .filter(({ type }) => type === 'timer')
      .map(({ name, config: cron }) => ({ name: String(name), cron: String(cron) })),
    openapi: Array.isArray(openapi) ? openapi.map(String) : [],
  }
}
