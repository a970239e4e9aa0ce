/** Signing in and out. Writes the member's own documents only, however many stand at the door at once. */
import { accessDenied, ActionError, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { dayOf, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { grantHours } from '../hours'
import { judgeCode } from './codes'
import { seenBy } from './enrolling'
import { codeWrong, signInFirst, signWindowClosed, trainingCancelled, trainingUnknown } from './errors'
import type { SignKind } from './model'
import { afterWrongCode, attendedMinutes, mayShowCodes, refuseSigning } from './rules'
import { type Enrolment, enrolmentId, type Training, trainingEnrolments, trainings } from './store'
import { codesView, mineView } from './views'

export const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const

interface SignInput {
  trainingId: string
  kind: SignKind
  code: string
  requestId: string
}

/** Signs in or out by a code; signing out enters the study hours in the same transaction. */
export async function sign(caller: Identity, now: Moment, input: SignInput) {
  const { trainingId, kind, requestId } = input
  // People type the digits with spaces between, and full-width.
  const code = input.code.normalize('NFKC').replace(/\s/g, '')
  const training = seenBy(caller, await trainings.get(trainingId))
  const signature = { at: now.iso, code, requestId }
  const verdict = judgeCode(training, kind, code, now.ms)
  const id = enrolmentId(trainingId, caller.memberId)
  try {
    return await transaction(async (running) => {
      const found = await trainingEnrolments.within(running).get(id)
      const refusal = refuseSigning(training, found, { kind, code, requestId, verdict }, now.ms)
      if (refusal === 'repeat' || refusal === null) {
        const enrolment = found ?? fail(trainingUnknown)
        if (refusal === 'repeat') return mineView(training, enrolment)
        const signed: Enrolment =
          kind === 'in'
            ? { ...enrolment, signIn: signature }
            : {
                ...enrolment,
                signOut: signature,
                minutes: attendedMinutes(training, (enrolment.signIn ?? fail(signInFirst)).at, now.iso),
              }
        await trainingEnrolments.within(running).put(signed)
        if (signed.minutes !== null && signed.minutes > 0)
          await grantHours(running, {
            memberId: caller.memberId,
            minutes: signed.minutes,
            ruleId: 'training.attended',
            evidence: evidenceOf(training),
            day: dayOf(Date.parse(training.startsAt)),
            centralised: training.centralised,
          })
        return mineView(training, signed)
      }
      return fail(refusal)
    })
  } catch (problem) {
    if (problem instanceof ActionError && problem.kind === codeWrong) await countWrongCode(id, now)
    throw problem
  }
}

/** What study hours of a training refer to; by it a training counts once, whether signed or entered by hand. */
export function evidenceOf({ _id, title }: Training) {
  return { kind: 'training' as const, id: _id, title }
}

/** Kept apart from the signing itself, whose transaction is rolled back when it fails. */
async function countWrongCode(id: string, now: Moment): Promise<void> {
  await transaction(async (running) => {
    const enrolment = await trainingEnrolments.within(running).get(id)
    if (!enrolment) return
    await trainingEnrolments.within(running).update(id, { wrongCodes: afterWrongCode(enrolment, now) })
  })
}

/** The codes of the next minutes, for an officer of the training's organisation or one above. */
export async function codesFor(officer: Identity, now: Moment, trainingId: string, kind: SignKind) {
  const training = await trainings.get(trainingId)
  if (!training?.shown) return fail(trainingUnknown)
  if (!mayActFor(officer, OFFICERS, training.organisationPath)) fail(accessDenied)
  if (training.status === 'cancelled') fail(trainingCancelled)
  if (!mayShowCodes(training, kind, now.ms)) fail(signWindowClosed)
  return codesView(training, kind, now.ms)
}
