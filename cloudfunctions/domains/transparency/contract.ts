/** The public log as anybody can ask about it. Nobody learns who asks. */
import * as z from 'zod'
import { anonymous, contract, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { id, input } from '../../kernel/fields'
import { logKind } from './model'

export const entryUnknown = errorKind('LOG_ENTRY_UNKNOWN', '公开日志里没有这一条，请从原来的页面再打开一次。')

/** Size of the latest checkpoint the asking phone remembers; null when it remembers none. */
const remembered = z
  .number()
  .int()
  .min(1)
  .max(2 ** 45)
  .nullable()
const index = z
  .number()
  .int()
  .min(0)
  .max(2 ** 45)
const hash = z.string()

/** Where the log stands. */
const standing = z.object({
  /** The latest checkpoint as a signed note; null while the log is empty. */
  checkpoint: z.string().nullable(),
  /** Proof that the log of the remembered size is the beginning of this one; null when there is none. */
  consistency: z.array(hash).nullable(),
})

const entry = z.object({
  kind: logKind,
  /** Id of what it happened to; empty for closed kinds. */
  subject: z.string(),
  at: z.string(),
  commitment: hash,
  /** Place in the log; null until sealed. */
  index: z.number().int().nullable(),
})

const proof = z.object({
  entry: entry.extend({
    /** Base64; null once erased, and for closed kinds unless the entry was asked for by its id. */
    salt: z.string().nullable(),
    /** Canonical JSON of what was published; null for closed kinds and once erased. */
    content: z.string().nullable(),
  }),
  /** Proof that the entry stands in the log of the checkpoint; null until sealed. */
  inclusion: z.array(hash).nullable(),
  ...standing.shape,
})

export const transparencyContract = contract({
  'transparency.prove': {
    summary: 'An entry by its id, with everything a phone needs to check it.',
    audience: 'public',
    access: anonymous,
    input: input({ entryId: id, remembered }),
    output: proof,
    errors: [entryUnknown],
    idempotent: true,
  },
  'transparency.inspect': {
    summary: 'An entry by its place, with everything a phone needs to check it.',
    audience: 'public',
    access: anonymous,
    input: input({ index, remembered }),
    output: proof,
    errors: [entryUnknown],
    idempotent: true,
  },
  'transparency.entries': {
    summary: 'The log, newest first, of one kind or all.',
    audience: 'public',
    access: anonymous,
    input: input({
      kind: logKind.nullable(),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
      remembered,
    }),
    output: z.object({
      entries: z.array(entry.extend({ index: z.number().int(), title: z.string().nullable() })),
      nextCursor: z.string().nullable(),
      ...standing.shape,
    }),
    errors: [],
    idempotent: true,
  },
  'transparency.copy': {
    summary: 'Entries from a place on with their public contents, oldest first, for whoever keeps a copy.',
    audience: 'public',
    access: anonymous,
    input: input({ from: index }),
    output: z.object({
      checkpoint: z.string().nullable(),
      entries: z.array(
        entry.extend({
          index: z.number().int(),
          salt: z.string().nullable(),
          content: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'transparency.tile': {
    summary: 'The hashes of a tile, for whoever keeps a copy.',
    audience: 'public',
    access: anonymous,
    input: input({ level: z.number().int().min(0).max(6), index }),
    output: z.object({ hashes: z.string() }),
    errors: [],
    idempotent: true,
  },
  'transparency.seal': {
    summary: 'Seals what waits, signs a checkpoint and brings the cloud storage up to it.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ sealed: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
