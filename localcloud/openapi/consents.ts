import type { DataFile } from '../database/file'

const META_KEY = 'messages.consents'

/**
 * Who may be sent what, as WeChat keeps it for one-time subscribe messages: each acceptance of a template allows
 * one message of it. Survives restarts.
 */
export class ConsentLedger {
  readonly #file: DataFile
  readonly #left: Map<string, number>

  constructor(file: DataFile) {
    this.#file = file
    this.#left = new Map(JSON.parse(file.readMeta(META_KEY) ?? '[]') as Array<[string, number]>)
  }

  /** Somebody accepted a template in the prompt. */
  accept(openid: string, templateId: string): void {
    this.#set(keyOf(openid, templateId), 1)
  }

  /** Uses up one consent; false when there is none. */
  use(openid: string, templateId: string): boolean {
    const key = keyOf(openid, templateId)
    if (!this.#left.has(key)) return false
    this.#set(key, -1)
    return true
  }

  /** What is left, for the portal. */
  all(): Array<{ openid: string; templateId: string; left: number }> {
    return [...this.#left].map(([key, left]) => {
      const [openid, templateId] = JSON.parse(key) as [string, string]
      return { openid, templateId, left }
    })
  }

  clear(): void {
    this.#left.clear()
    this.#remember()
  }

  #set(key: string, step: 1 | -1): void {
    const left = (this.#left.get(key) ?? 0) + step
    if (left > 0) this.#left.set(key, left)
    else this.#left.delete(key)
    this.#remember()
  }

  #remember(): void {
    this.#file.writeMeta(META_KEY, JSON.stringify([...this.#left]))
  }
}

function keyOf(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId])
}
