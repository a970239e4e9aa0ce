/**
 * Aiken as Moodle reads it: the question on one line, options `A) …` or `A. …`, then `ANSWER: A`. It holds single
 * choices and nothing else: no explanation, no topic, no source.
 */
import type { BankQuestion, FileEntry, Written } from './bankQuestion'
import { TRUE_FALSE } from './question'

const OPTION = /^([A-Z])[).][ \t]+(.+)$/
const ANSWER = /^ANSWER:\s*(.*)$/
const ALMOST_OPTION = /^[A-Za-zＡ-Ｚａ-ｚ]\s*[)）.．、]/
const ALMOST_ANSWER = /^(?:answer|答案)\s*[:：]/i

interface Open {
  line: number
  stem: string
  options: string[]
  problem: string | null
}

/** Reads an Aiken text. Answers with one entry a question, in the order of the file. */
export function readAiken(text: string): FileEntry[] {
  const entries: FileEntry[] = []
  let open: Open | null = null
  const refuse = (line: number, message: string) =>
    entries.push({ line, question: null, problems: [{ path: 'stem', message }] })
  const abandon = () => {
    if (!open) return
    const { line, options, problem } = open
    refuse(
      line,
      problem ?? (options.length === 0 ? '没有选项。题干要写在一行里' : '缺少“ANSWER: 字母”这一行'),
    )
    open = null
  }
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1
    const written = raw.trim()
    if (written === '') return
    const option = OPTION.exec(written)
    const answer = ANSWER.exec(written)
    if (answer) {
      if (open) entries.push(closed(open, answer[1] ?? ''))
      else refuse(line, '“ANSWER:”前面没有题目')
      open = null
    } else if (option && open) {
      const [, letter = '', words = ''] = option
      if (letter !== letterOf(open.options.length))
        open.problem ??= `第 ${line} 行的选项应当是 ${letterOf(open.options.length)}，写的是 ${letter}`
      open.options.push(words.trim())
    } else if (open && (ALMOST_OPTION.test(written) || ALMOST_ANSWER.test(written))) {
      open.problem ??= ALMOST_ANSWER.test(written)
        ? `第 ${line} 行要写成“ANSWER: A”，大写，用半角冒号`
        : `第 ${line} 行的选项要写成“A) 文字”：大写字母、半角括号或句点，后面空一格`
      if (ALMOST_ANSWER.test(written)) abandon()
    } else {
      abandon()
      if (option) refuse(line, '选项前面没有题干')
      else open = { line, stem: written, options: [], problem: null }
    }
  })
  abandon()
  return entries
}

function closed({ line, stem, options, problem }: Open, answer: string): FileEntry {
  const letter = answer.trim()
  const right = letter.length === 1 ? letter.charCodeAt(0) - 65 : -1
  const message =
    problem ??
    (/^[A-Z]([\s,，、;；]*[A-Z])+$/.test(letter)
      ? 'Aiken 一题只能有一个答案，多选题请用 xlsx、CSV 或 GIFT'
      : right < 0 || right >= options.length
        ? `ANSWER 后面要是选项的字母，写的是“${letter}”`
        : null)
  if (message !== null) return { line, question: null, problems: [{ path: 'answer', message }] }
  const isTrueFalse = options.join('\n') === TRUE_FALSE.join('\n')
  return {
    line,
    question: {
      kind: isTrueFalse ? 'trueFalse' : 'single',
      stem,
      options,
      answer: [right],
      accepted: [],
      numeric: false,
      topicName: null,
      difficulty: null,
      explanation: null,
      source: null,
    },
    problems: [],
  }
}

/** Writes an Aiken text; a question it cannot hold is named with the reason. */
export function writeAiken(questions: readonly BankQuestion[]): Written {
  const refused: Written['refused'] = []
  const blocks = questions.flatMap((question, index) => {
    const reason = refusal(question)
    if (reason !== null) {
      refused.push({ index, reason })
      return []
    }
    const { stem, options, answer } = question
    return [
      [
        stem,
        ...options.map((option, at) => `${letterOf(at)}) ${option}`),
        `ANSWER: ${letterOf(answer[0] ?? 0)}`,
      ].join('\n'),
    ]
  })
  return { text: `${blocks.join('\n\n')}\n`, refused }
}

function refusal({ kind, stem, options }: BankQuestion): string | null {
  if (kind === 'multiple') return 'Aiken 装不下多选题'
  if (kind === 'fillIn') return 'Aiken 装不下填空题'
  if ([stem, ...options].some((text) => /[\n\r]/.test(text))) return 'Aiken 的题干和选项都只能写一行'
  return OPTION.test(stem) || ANSWER.test(stem) ? '题干写得像 Aiken 的选项或答案，装不下' : null
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
