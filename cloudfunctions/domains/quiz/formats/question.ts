/**
 * What a question of the bank is made of, and what makes it fit to be asked. Pure and without validators, so that the
 * console checks a file of twenty thousand by the same rules as the server, without asking it.
 */
import { hashOf, normaliseText, normaliseTyped } from './text'

export const questionLimits = {
  stem: 300,
  option: 120,
  options: 6,
  explanation: 600,
  blanks: 6,
  accepted: 8,
  acceptedText: 60,
  issuer: 40,
  title: 80,
  documentNumber: 40,
  url: 300,
} as const

export const questionKinds = ['single', 'multiple', 'trueFalse', 'fillIn'] as const

/** The only options of a true-or-false question, in this order. */
export const TRUE_FALSE = ['对', '错'] as const

/** What is asked and what is right, whatever the question is about. */
export interface QuestionCore {
  kind: (typeof questionKinds)[number]
  /** Blanks of a fill-in question are written `____`. */
  stem: string
  /** None when it is a fill-in question. */
  options: string[]
  /** Indexes of the right options, ascending. */
  answer: number[]
  /** For each blank the texts that are right; none unless it is a fill-in question. */
  accepted: string[][]
  /** In blanks, 二十一 and 21 are the same. */
  numeric: boolean
}

/** What does not fit, by path into the question, e.g. `options.2`. */
export interface QuestionProblem {
  path: string
  message: string
}

const BLANK = /_{4,}/g

/** How many blanks a stem has. */
export function blankCount(stem: string): number {
  return stem.match(BLANK)?.length ?? 0
}

/** What keeps a question from being asked, beside the length of its texts; empty when nothing does. */
export function coreProblems(question: QuestionCore): QuestionProblem[] {
  return question.kind === 'fillIn' ? fillInProblems(question) : choiceProblems(question)
}

function choiceProblems({ kind, options, answer, accepted }: QuestionCore): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  const right = new Set(answer)
  const outside = right.size !== answer.length || answer.some((index) => index >= options.length)
  if (outside) problems.push({ path: 'answer', message: '正确答案要在选项之中，且不重复' })
  else if (kind === 'multiple' && right.size < 2)
    problems.push({ path: 'answer', message: '多选题至少有两个正确答案' })
  else if (kind !== 'multiple' && right.size !== 1)
    problems.push({ path: 'answer', message: '这种题只能有一个正确答案' })
  if (options.length < 2) problems.push({ path: 'options', message: '至少要有两个选项' })
  if (kind === 'trueFalse' && options.join() !== TRUE_FALSE.join())
    problems.push({ path: 'options', message: '判断题只有“对”和“错”两个选项' })
  if (new Set(options).size !== options.length) problems.push({ path: 'options', message: '选项不能重复' })
  if (accepted.length > 0) problems.push({ path: 'accepted', message: '只有填空题才有填空答案' })
  return problems
}

function fillInProblems({ stem, options, answer, accepted, numeric }: QuestionCore): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  const blanks = blankCount(stem)
  if (options.length > 0 || answer.length > 0)
    problems.push({ path: 'options', message: '填空题没有选项，答案写在每个空里' })
  if (blanks === 0) problems.push({ path: 'stem', message: '请在题干里用四个下划线 ____ 标出要填的空' })
  else if (accepted.length !== blanks)
    problems.push({
      path: 'accepted',
      message: `题干里有 ${blanks} 个空，给了 ${accepted.length} 个空的答案`,
    })
  accepted.forEach((texts, index) => {
    const compared = texts.map((text) => normaliseTyped(text, numeric))
    const message =
      texts.length === 0
        ? `第 ${index + 1} 个空还没有答案`
        : compared.includes('')
          ? `第 ${index + 1} 个空的答案只有标点`
          : new Set(compared).size !== compared.length
            ? `第 ${index + 1} 个空有重复的答案（大小写、全角半角、空格不同算同一个）`
            : null
    if (message) problems.push({ path: `accepted.${index}`, message })
  })
  return problems
}

/** The key under which questions with the same text are found: the stem and, in any order, the options. */
export function textKeyOf({ kind, stem, options }: Pick<QuestionCore, 'kind' | 'stem' | 'options'>): string {
  const choices = kind === 'single' || kind === 'multiple' ? options.map(normaliseText).sort() : []
  return hashOf([normaliseText(stem), ...choices].join('\n'))
}
