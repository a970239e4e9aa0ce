/** What the pool and a worker say to each other. */

/** Start of one call. Everything a call needs comes with it; nothing stays from the one before. */
export interface CallMessage {
  /** The event as JSON text. */
  event: string
  /** Who calls, as environment variables; those of `identityKeys` not named here are removed. */
  identity: Record<string, string>
  identityKeys: string[]
  /** How far the local clock is from the real one, in milliseconds. */
  clockOffsetMs: number
  context: Record<string, unknown>
}

/** What a worker is made with. */
export interface WorkerInput {
  /** The function's folder. */
  dir: string
  /** Where `wx-server-sdk` is when the function brings none. */
  sdkFallback: string
}

export type WorkerMessage =
  | { type: 'loaded' }
  /** The function's own files loaded so far; sent when there are more. */
  | { type: 'files'; files: string[] }
  | { type: 'loadFailed'; message: string }
  | { type: 'console'; level: string; text: string }
  /** The result as JSON text. */
  | { type: 'result'; result: string }
  | { type: 'failed'; message: string }
