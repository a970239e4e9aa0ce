/** Sending a checked file: first what the bank knows already, then the pieces, each as often as it takes. */
import type { BankQuestion } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { type CheckedRow, piecesOf } from '../../../cloudfunctions/domains/quiz/formats/checkFile'
import type { Api, Output } from '../api/client'
import type { Topic } from '../editorial/topics'

const KEYS_A_CALL = 500
const CALLS_AT_ONCE = 4

export type Report = (done: number, total: number) => void

/** Which of the rows the bank holds already, by their text keys. */
export async function knownAmong(
  api: Api,
  rows: readonly CheckedRow[],
  report: Report,
): Promise<Set<string>> {
  const keys = rows.map(({ key }) => key)
  const calls = Array.from({ length: Math.ceil(keys.length / KEYS_A_CALL) }, (_, index) =>
    keys.slice(index * KEYS_A_CALL, (index + 1) * KEYS_A_CALL),
  )
  const known = new Set<string>()
  await inTurns(calls, report, async (piece) => {
    for (const key of (await api('quiz.knownQuestions', { keys: piece })).known) known.add(key)
  })
  return known
}

/** Stages all rows under an id of the caller's and submits them; calling it again goes on where it stopped. */
export async function uploadRows(
  api: Api,
  importId: string,
  fileName: string,
  rows: ReadonlyArray<{ line: number; question: BankQuestion<Topic> }>,
  report: Report,
): Promise<Output<'quiz.submitImport'>> {
  const pieces = piecesOf(rows.map(({ line, question }) => ({ line, question })))
  await api('quiz.startImport', { importId, fileName, total: rows.length, chunks: pieces.length })
  await inTurns(pieces, report, (piece, chunk) => api('quiz.stageImport', { importId, chunk, rows: piece }))
  return api('quiz.submitImport', { importId })
}

/** A few at once, reporting how far it is; the first failure ends it. */
async function inTurns<Piece>(
  pieces: readonly Piece[],
  report: Report,
  send: (piece: Piece, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  let done = 0
  report(0, pieces.length)
  const lane = async () => {
    for (let index = next++; index < pieces.length; index = next++) {
      await send(pieces[index]!, index)
      done += 1
      report(done, pieces.length)
    }
  }
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, lane))
}
