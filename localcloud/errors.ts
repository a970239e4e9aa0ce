/** An answer of the cloud that says no: `code` is what the SDK and its callers see. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** A database operation the database would have refused (bad operator, wrong type, duplicate key …). */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message)
}

/** An operator or stage WeChat Cloud has and this database does not: always said, never silently skipped. */
export function notEmulated(what: string): CloudError {
  return new CloudError('DATABASE_INVALID_OPERRATOR', `not emulated by the local cloud: ${what}`)
}

/** A request that does not follow the protocol. */
export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message)
}

/** One sentence for the person at the terminal: the local cloud cannot start. */
export class StartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartError'
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
