/** Pure decisions about trainings. Times are instants; the server's clock is the only one. */
import type { ErrorKind } from '../../kernel/errors'
import { type Moment, dayOf } from '../../kernel/time'
import {
  alreadySigned,
  capacityFixed,
  capacityTooSmall,
  codeExpired,
  codeOfOtherKind,
  codeUsed,
  codeWrong,
  enrolmentClosed,
  enrolmentNotOpen,
  notEnrolled,
  questionsClosed,
  signInFirst,
  signWindowClosed,
  tooManyCodes,
  trainingBegan,
  trainingCancelled,
  waitingListFull,
} from './errors'
import type { SignKind, TrainingFields } from './model'
import type { Enrolment, Signature, Training } from './store'

const MINUTE_MS = 60_000
/** The door opens half an hour before, and people may sign out until an hour after. */
const SIGN_IN_LEAD_MS = 30 * MINUTE_MS
const SIGN_OUT_LAG_MS = 60 * MINUTE_MS
/** Leaving later than a day before is marked, because the place may then stay empty. */
const LATE_MS = 24 * 60 * MINUTE_MS
/** More would wait in vain. */
export const WAITING_LIMIT = 100
/** A six-digit code is not to be guessed. */
export const WRONG_CODES_LIMIT = 10
const WRONG_CODES_WINDOW_MS = 10 * MINUTE_MS
const QUESTION_LAG_MS = 24 * 60 * MINUTE_MS

/** Why a member can't enrol now; null when they can. */
export function refuseEnrolment(training: Training, nowIso: string): ErrorKind | null {
  if (training.status === 'cancelled') return trainingCancelled
  if (nowIso < training.enrolFrom) return enrolmentNotOpen
  if (nowIso >= training.enrolUntil) return enrolmentClosed
  const full = training.capacity !== null && training.seatsTaken >= training.capacity
  return full && training.waiting.length >= WAITING_LIMIT ? waitingListFull : null
}

/** The places of a training. */
export type Places = Pick<Training, 'capacity' | 'seatsTaken' | 'waiting'>

/** A member takes a place, or waits when there is none, or when others wait already. */
export function takePlace(
  places: Places,
  memberId: string,
): { state: 'enrolled' | 'waiting'; places: Places } {
  if (places.capacity === null) return { state: 'enrolled', places }
  if (places.waiting.length === 0 && places.seatsTaken < places.capacity)
    return { state: 'enrolled', places: { ...places, seatsTaken: places.seatsTaken + 1 } }
  return { state: 'waiting', places: { ...places, waiting: [...places.waiting, memberId] } }
}

/** A member gives a place back, or leaves the waiting list. */
export function leavePlace(places: Places, memberId: string, state: 'enrolled' | 'waiting'): Places {
  if (state === 'waiting') return { ...places, waiting: places.waiting.filter((id) => id !== memberId) }
  return places.capacity === null ? places : { ...places, seatsTaken: places.seatsTaken - 1 }
}

/** Gives free places to those who wait, in turn. */
export function moveUp(places: Places): { movedUp: string[]; places: Places } {
  const free = places.capacity === null ? 0 : Math.max(0, places.capacity - places.seatsTaken)
  const movedUp = places.waiting.slice(0, free)
  return {
    movedUp,
    places: {
      ...places,
      seatsTaken: places.seatsTaken + movedUp.length,
      waiting: places.waiting.slice(movedUp.length),
    },
  }
}

/** From when on leaving is late. */
export function lateFrom(training: Pick<Training, 'startsAt'>): string {
  return new Date(Date.parse(training.startsAt) - LATE_MS).toISOString()
}

/** Whether codes are shown and taken now. */
export function mayShowCodes(
  { startsAt, endsAt }: Pick<Training, 'startsAt' | 'endsAt'>,
  kind: SignKind,
  nowMs: number,
): boolean {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  return kind === 'in'
    ? nowMs >= start - SIGN_IN_LEAD_MS && nowMs < end
    : nowMs >= start && nowMs < end + SIGN_OUT_LAG_MS
}

/** What a member can sign now; null when nothing. */
export function nextSign(training: Training, enrolment: Enrolment | null, nowMs: number): SignKind | null {
  if (training.status !== 'published' || enrolment?.state !== 'enrolled' || enrolment.signOut) return null
  const kind = enrolment.signIn ? 'out' : 'in'
  return mayShowCodes(training, kind, nowMs) ? kind : null
}

/** A use of a code, as it is judged. */
export interface Signing {
  kind: SignKind
  code: string
  requestId: string
  verdict: 'good' | 'expired' | 'otherKind' | 'wrong'
}

/** Whether a use of a code counts: null when it does, `repeat` when it is the same request again. */
export function refuseSigning(
  training: Training,
  enrolment: Enrolment | null,
  { kind, code, requestId, verdict }: Signing,
  nowMs: number,
): ErrorKind | 'repeat' | null {
  if (training.status === 'cancelled') return trainingCancelled
  if (enrolment?.state !== 'enrolled') return notEnrolled
  const before: Signature | null = kind === 'in' ? enrolment.signIn : enrolment.signOut
  if (before) {
    if (before.requestId === requestId) return 'repeat'
    return before.code === code ? codeUsed : alreadySigned
  }
  if (!mayShowCodes(training, kind, nowMs)) return signWindowClosed
  if (kind === 'out' && !enrolment.signIn) return signInFirst
  if (isWrongTooOften(enrolment, nowMs)) return tooManyCodes
  const refusals = { good: null, expired: codeExpired, otherKind: codeOfOtherKind, wrong: codeWrong }
  return refusals[verdict]
}

function isWrongTooOften({ wrongCodes }: Enrolment, nowMs: number): boolean {
  return (
    wrongCodes !== null &&
    wrongCodes.count >= WRONG_CODES_LIMIT &&
    nowMs - Date.parse(wrongCodes.since) < WRONG_CODES_WINDOW_MS
  )
}

/** The count after one more wrong code. */
export function afterWrongCode({ wrongCodes }: Enrolment, now: Moment): NonNullable<Enrolment['wrongCodes']> {
  const fresh = !wrongCodes || now.ms - Date.parse(wrongCodes.since) >= WRONG_CODES_WINDOW_MS
  return fresh ? { count: 1, since: now.iso } : { count: wrongCodes.count + 1, since: wrongCodes.since }
}

/** Whole minutes between signing in and out that lie inside the planned time. */
export function attendedMinutes(
  { startsAt, endsAt }: Pick<Training, 'startsAt' | 'endsAt'>,
  signedInAt: string,
  signedOutAt: string,
): number {
  const from = Math.max(Date.parse(signedInAt), Date.parse(startsAt))
  const until = Math.min(Date.parse(signedOutAt), Date.parse(endsAt))
  return Math.max(0, Math.floor((until - from) / MINUTE_MS))
}

/** What can't be changed any more once a training has begun. */
const fixedOnceBegun = ['kind', 'startsAt', 'endsAt', 'place', 'capacity', 'enrolFrom', 'enrolUntil'] as const

/** Whether a published training may be changed like this. */
export function refuseChange(current: Training, next: TrainingFields, nowIso: string): ErrorKind | null {
  if (current.status === 'cancelled') return trainingCancelled
  if (current.status === 'draft') return null
  const begun = nowIso >= current.startsAt
  if (begun && fixedOnceBegun.some((field) => current[field] !== next[field])) return trainingBegan
  if ((current.capacity === null) !== (next.capacity === null)) return capacityFixed
  return next.capacity !== null && next.capacity < current.seatsTaken ? capacityTooSmall : null
}

/** What the enrolled have to know about a change, in words; null when nothing. */
export function changeInWords(current: TrainingFields, next: TrainingFields): string | null {
  const parts = [
    current.startsAt !== next.startsAt || current.endsAt !== next.endsAt
      ? `时间改为${inWords(next.startsAt)}至${inWords(next.endsAt)}`
      : null,
    current.place !== next.place && next.place !== null ? `地点改为${next.place}` : null,
    current.liveUrl !== next.liveUrl && next.liveUrl !== null ? '直播链接已更换' : null,
    current.replayUrl !== next.replayUrl && next.replayUrl !== null ? '可以看回放了' : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? `${parts.join('，')}。` : null
}

/** e.g. 11月22日 14:00, in China. */
function inWords(instant: string): string {
  const ms = Date.parse(instant)
  const [, month, date] = dayOf(ms).split('-')
  const clock = new Date(ms + 8 * 60 * MINUTE_MS).toISOString().slice(11, 16)
  return `${Number(month)}月${Number(date)}日 ${clock}`
}

/** Whether questions may be asked now. */
export function refuseQuestion(training: Training, nowMs: number): ErrorKind | null {
  const open = training.status === 'published' && nowMs < Date.parse(training.endsAt) + QUESTION_LAG_MS
  return open ? null : questionsClosed
}
