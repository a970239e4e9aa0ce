/** Input fields used by many contracts, each with its limit. */
import * as z from 'zod'

/** Ids are short and safe to put in a path or a document id. */
export const id = z.string().regex(/^[A-Za-z0-9._:-]{1,80}$/, '编号格式不对')

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** Text a person writes, trimmed, between 1 and `max` characters. */
export function text(max: number) {
  return z.string().trim().min(1, '不能为空').max(max, `最多 ${max} 个字`)
}

/** Where the next page starts; opaque to the client. */
export const cursor = z.string().max(200)

/** Input of an action: unknown keys are refused. */
export const input = z.strictObject
