/**
 * The codes on the wall. A code is an HMAC over training, place, kind and a slot of time, made with a secret that never
 * leaves the server: it can't be made at home and is worth nothing half a minute later. That somebody is on the spot
 * follows from the code being shown there and nowhere else; no location is ever asked for.
 */
import { createHmac } from 'node:crypto'
import type { SignKind } from './model'

/** What codes depend on. */
export interface CodeBase {
  _id: string
  kind: 'lecture' | 'class'
  place: string | null
  secret: string
}

/** How long a code is shown, and for how much longer or sooner it is taken because clocks and networks lag. */
export function timingOf(kind: CodeBase['kind']) {
  // A live stream reaches the viewer late, and the viewer types.
  return kind === 'class' ? { slotMs: 30_000, graceMs: 5_000 } : { slotMs: 180_000, graceMs: 60_000 }
}

/** The code of one slot: six digits to type, and a longer form in the QR code. */
export function codeOf({ _id, place, secret }: CodeBase, kind: SignKind, slot: number) {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify([_id, place, kind, slot]))
    .digest()
  return {
    digits: String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0'),
    token: mac.subarray(4, 22).toString('base64url'),
  }
}

/** The slot whose code is shown at that time. */
export function slotAt(kind: CodeBase['kind'], ms: number): number {
  return Math.floor(ms / timingOf(kind).slotMs)
}

/** The slots whose codes are taken at that time: the one shown, and its neighbour within the grace. */
export function slotsTaken(kind: CodeBase['kind'], ms: number): number[] {
  const { graceMs } = timingOf(kind)
  const first = slotAt(kind, ms - graceMs)
  const last = slotAt(kind, ms + graceMs)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Earlier slots whose codes are told apart from mere mistakes. */
const REMEMBERED_SLOTS = 20

/** What a given code is at that time. */
export function judgeCode(
  base: CodeBase,
  kind: SignKind,
  given: string,
  ms: number,
): 'good' | 'expired' | 'otherKind' | 'wrong' {
  const is = (asKind: SignKind, slots: readonly number[]) =>
    slots.some((slot) => {
      const { digits, token } = codeOf(base, asKind, slot)
      return given === digits || given === token
    })
  const taken = slotsTaken(base.kind, ms)
  if (is(kind, taken)) return 'good'
  if (is(kind === 'in' ? 'out' : 'in', taken)) return 'otherKind'
  const earliest = taken[0] ?? 0
  const earlier = Array.from({ length: REMEMBERED_SLOTS }, (_, index) => earliest - 1 - index)
  return is(kind, earlier) ? 'expired' : 'wrong'
}

/** How many codes a showing device gets at once. */
const CODES_AHEAD = 6

/** The code shown now and those after it, with what the QR code of each holds. */
export function codesFrom(base: CodeBase, kind: SignKind, ms: number) {
  const { slotMs } = timingOf(base.kind)
  const first = slotAt(base.kind, ms)
  return Array.from({ length: CODES_AHEAD }, (_, index) => {
    const slot = first + index
    const { digits, token } = codeOf(base, kind, slot)
    return {
      from: new Date(slot * slotMs).toISOString(),
      until: new Date((slot + 1) * slotMs).toISOString(),
      digits,
      qr: `lianxin://training?id=${base._id}&kind=${kind}&code=${token}`,
    }
  })
}
