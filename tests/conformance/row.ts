/** What the conformance suite is made of: tables of calls. Tests walk them, and so does the generated page. */

/** The SDK's commands differ in shape for every operator, and its own types are `any`; rows only pass them on. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any

/** The cloud a row is tried on. */
export interface Place {
  cloud: Loose
  db: Loose
  /** `db.command` */
  _: Loose
  /** `db.command.aggregate` */
  $: Loose
  /** Real name of one of the suite's collections: they carry a mark of the run. */
  nameOf(collection: string): string
  collection(name: string): Loose
}

/** One call or operator and what it must give. */
export interface Row {
  /** As a reader would look for it. */
  name: string
  /** The member of the SDK it tries, e.g. `command.gt`. */
  member: string
  run(place: Place): unknown
  /** What `run` must give (numbers to nine digits), or what must hold for it. */
  gives?: unknown
  holds?: (given: Loose) => boolean
  /** The local cloud says no: the error names what is not emulated. A real environment is not asked. */
  refused?: true
  /** The SDK itself fails before anything is sent: it lists the call, and cannot make it. */
  brokenInSdk?: true
  /** What a real environment must have been given before; without it the row is for the local cloud only. */
  needs?: 'function' | 'mini-program' | 'conflict at commit'
  /** Told to the reader of the page. */
  note?: string
}

export interface Section {
  title: string
  rows: Row[]
}
