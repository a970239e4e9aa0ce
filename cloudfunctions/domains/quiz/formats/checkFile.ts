/** A whole file before it is sent: what is wrong with it, what comes twice, and in which pieces it travels. */
import {
  type BankQuestion,
  complete,
  type FileEntry,
  type ImportDefaults,
  type TopicNames,
} from './bankQuestion'
import { type QuestionProblem, textKeyOf } from './question'

/** One question of a file, fit to be sent when it has no problems. */
export interface CheckedRow<Topic extends string = string> {
  line: number
  question: BankQuestion<Topic> | null
  problems: QuestionProblem[]
  /** What the file says, for people to find it again. */
  stem: string
  /** Its text key; empty when it could not be read. */
  key: string
}

/** Checks every question; the same text twice in one file is a problem of the later one. */
export function checkFile<Topic extends string>(
  entries: readonly FileEntry[],
  defaults: ImportDefaults<Topic>,
  topics: TopicNames<Topic>,
): Array<CheckedRow<Topic>> {
  const firstLines = new Map<string, number>()
  return entries.map((entry) => {
    const { line } = entry
    const { question, problems } = complete(entry, defaults, topics)
    const stem = entry.question?.stem ?? ''
    const key = question ? textKeyOf(question) : ''
    if (!question) return { line, question, problems, stem, key }
    const first = firstLines.get(key)
    if (first === undefined) {
      firstLines.set(key, line)
      return { line, question, problems, stem, key }
    }
    const message = `与第 ${first} 行的题目重复`
    return { line, question: null, problems: [{ path: 'stem', message }], stem, key }
  })
}

/** A piece must stay below the 30,000 characters a call may have, and within a hundred questions. */
const PIECE_CHARACTERS = 24_000
const PIECE_ROWS = 100

/** Parts rows into pieces that one call carries each. */
export function piecesOf<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = []
  let piece: Row[] = []
  let size = 0
  for (const row of rows) {
    const characters = JSON.stringify(row).length + 1
    if (piece.length > 0 && (piece.length === PIECE_ROWS || size + characters > PIECE_CHARACTERS)) {
      pieces.push(piece)
      piece = []
      size = 0
    }
    piece.push(row)
    size += characters
  }
  return piece.length > 0 ? [...pieces, piece] : pieces
}
