/**
 * GIFT as Moodle writes and reads it (question/format/gift): a block of lines a question, the answers in braces. What
 * the bank has no place for is refused by name, question by question, and never changed on the way.
 */
import type { FileEntry, FileQuestion } from './bankQuestion'
import { plainOf, protect, unprotect } from './giftText'
import { blankCount, TRUE_FALSE } from './question'
import { readExplanation } from './sourceLine'

/** Reads a GIFT text. Answers with one entry a question, in the order of the file. */
export function readGift(text: string): FileEntry[] {
  let category: string | null = null
  return blocksOf(text).flatMap(({ line, lines, comments }): FileEntry[] => {
    const body = protect(lines.join('\n').trim())
    if (body.startsWith('$CATEGORY:')) {
      if (lines.length > 1) return [refused(line, '$CATEGORY 行的后面要空一行，再写题目')]
      // Moodle writes the whole way, $course$/top/…; the last step is the name.
      category = unprotect(body.slice('$CATEGORY:'.length)).split('/').pop()?.trim() || null
      return []
    }
    return [readQuestion(body, line, category, tagsOf(comments))]
  })
}

interface Block {
  line: number
  lines: string[]
  comments: string[]
}

/** Blank lines part questions; lines that begin with // are comments. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let block: Block | null = null
  let comments: string[] = []
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim()
    if (line === '') {
      block = null
      // Comments belong to the question right below them.
      comments = []
    } else if (line.startsWith('//')) (block?.comments ?? comments).push(line)
    else if (block) block.lines.push(line)
    else {
      block = { line: index + 1, lines: [line], comments }
      blocks.push(block)
      comments = []
    }
  })
  return blocks
}

/** Tags stand in comments, as Moodle writes them: `// [id:…] [tag:…]`. */
function tagsOf(comments: readonly string[]): string[] {
  return comments.flatMap((comment) => [...comment.matchAll(/\[tag:([^\]]*)\]/g)].map(([, tag]) => tag ?? ''))
}

/** The tags in which the bank's difficulty and its reading of numbers travel. */
export const tags = { difficulty: '难度', numeric: '数字通用' } as const

function refused(line: number, message: string, path = 'stem'): FileEntry {
  return { line, question: null, problems: [{ path, message }] }
}

function readQuestion(
  body: string,
  line: number,
  topicName: string | null,
  tagged: readonly string[],
): FileEntry {
  const text = body.replace(/^::[\s\S]*?::\s*/, '')
  const start = text.indexOf('{')
  const end = text.indexOf('}')
  if (start < 0 && end < 0) return refused(line, '没有大括号里的答案。只有说明文字、没有答案的内容不能导入')
  if (start < 0 || end < start) return refused(line, '大括号没有配成对。文字里的大括号要写成 \\{ 和 \\}')
  const after = text.slice(end + 1)
  if (/[{}]/.test(after) || text.slice(start + 1, end).includes('{'))
    return refused(line, '一题只能有一对大括号。文字里的大括号要写成 \\{ 和 \\}')
  const stem = plainOf(`${text.slice(0, start)}${after.trim() === '' ? '' : `____${after}`}`)
  if (typeof stem !== 'string') return refused(line, stem.problem)
  const answers = text.slice(start + 1, end).trim()
  const separator = answers.lastIndexOf('####')
  const general = plainOf(separator < 0 ? '' : answers.slice(separator + 4))
  if (typeof general !== 'string') return refused(line, general.problem, 'explanation')
  const read = readAnswers((separator < 0 ? answers : answers.slice(0, separator)).trim())
  if ('problem' in read) return refused(line, read.problem, read.path)
  const { explanation, source } = readExplanation(general)
  const difficulty = tagged.find((tag) => tag.startsWith(tags.difficulty))?.slice(tags.difficulty.length)
  const question: FileQuestion = {
    ...read.core,
    stem: read.core.kind === 'fillIn' && blankCount(stem) === 0 ? `${stem}____` : stem,
    numeric: read.core.kind === 'fillIn' && tagged.includes(tags.numeric),
    topicName,
    difficulty: difficulty && /^[123]$/.test(difficulty) ? Number(difficulty) : null,
    explanation: [explanation, ...read.feedback].filter(Boolean).join('\n') || null,
    source,
  }
  return { line, question, problems: [] }
}

type Answers =
  | { core: Pick<FileQuestion, 'kind' | 'options' | 'answer' | 'accepted'>; feedback: string[] }
  | { problem: string; path: string }

/** Tells the kinds apart as Moodle does, in the same order. */
function readAnswers(text: string): Answers {
  const no = (problem: string): Answers => ({ problem, path: 'answer' })
  if (text === '') return no('没有答案（在 GIFT 里是论述题），不能导入')
  if (text.startsWith('#')) return no('数值题（# 开头，带误差或范围）不能导入，请改成填空题')
  if (text.includes('~')) return readChoices(text)
  if (text.includes('=') && text.includes('->')) return no('连线题（=甲 -> 乙）不能导入')
  const [word = '', ...feedback] = text.split('#')
  if (/^(T|TRUE|F|FALSE)$/.test(word.trim())) return readTrueFalse(word.trim().startsWith('T'), feedback)
  return readShortAnswer(text)
}

/** After the answer the feedback for who is wrong, then for who is right. */
function readTrueFalse(isTrue: boolean, feedback: readonly string[]): Answers {
  const words = isTrue ? ['答“错”时', '答“对”时'] : ['答“对”时', '答“错”时']
  const texts = feedback.slice(0, 2).map(plainOf)
  const bad = texts.find((text) => typeof text !== 'string')
  if (bad) return { problem: bad.problem, path: 'explanation' }
  return {
    core: { kind: 'trueFalse', options: [...TRUE_FALSE], answer: [isTrue ? 0 : 1], accepted: [] },
    feedback: texts.flatMap((text, index) => (text === '' ? [] : [`${words[index]}：${String(text)}`])),
  }
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/

interface Choice {
  right: boolean
  /** In percent; null when none is given. */
  weight: number | null
  text: string
  feedback: string
}

function readChoices(answers: string): Answers {
  const choices: Choice[] = []
  for (const part of answers
    .replaceAll('=', '~=')
    .split('~')
    .slice(answers.startsWith('~') || answers.startsWith('=') ? 1 : 0)) {
    const read = readChoice(part.trim())
    if ('problem' in read) return read
    choices.push(read)
  }
  const weights = choices.flatMap(({ right, weight }, index) =>
    right ? [] : [{ index, weight: weight ?? 0 }],
  )
  const marked = choices.flatMap(({ right }, index) => (right ? [index] : []))
  const positive = weights.filter(({ weight }) => weight > 0)
  const no = (problem: string): Answers => ({ problem, path: 'answer' })
  if (marked.length > 1) return no('单选题只能有一个 = 开头的正确答案；多选题请用 ~%50% 这样的权重')
  if (marked.length === 1 && positive.length > 0)
    return no('不支持给错误选项部分得分（正的权重），请改成 0 分或改成多选题')
  if (marked.length === 0 && positive.length === 0) return no('没有正确答案：用 = 标出，或给正的权重')
  if (marked.length === 0) {
    const sum = positive.reduce((total, { weight }) => total + weight, 0)
    const even = positive.every(({ weight }) => Math.abs(weight - 100 / positive.length) < 0.01)
    if (Math.abs(sum - 100) > 0.05 || !even)
      return no(
        `不支持不等的权重：${positive.length} 个正确答案应当各占 ${Number((100 / positive.length).toFixed(5))}%`,
      )
  }
  const answer = marked.length > 0 ? marked : positive.map(({ index }) => index)
  return {
    core: {
      // One option with the whole weight is a single choice, whichever way it is written.
      kind: answer.length === 1 ? 'single' : 'multiple',
      options: choices.map(({ text }) => text),
      answer,
      accepted: [],
    },
    feedback: choices.flatMap(({ text, feedback }) => (feedback === '' ? [] : [`选“${text}”：${feedback}`])),
  }
}

function readChoice(part: string): Choice | { problem: string; path: string } {
  const right = part.startsWith('=')
  const weight = right ? undefined : WEIGHT.exec(part)
  const [body = '', ...rest] = part.slice(right ? 1 : (weight?.[0].length ?? 0)).split('#')
  const text = plainOf(body)
  const feedback = plainOf(rest.join('#'))
  if (typeof text !== 'string') return { problem: text.problem, path: 'options' }
  if (typeof feedback !== 'string') return { problem: feedback.problem, path: 'explanation' }
  return { right, weight: weight ? Number(weight[1]) : null, text, feedback }
}

function readShortAnswer(answers: string): Answers {
  const parts = answers.split('=')
  if (parts[0]?.trim() === '') parts.shift()
  const accepted: string[] = []
  const feedback: string[] = []
  const problem = (message: string, path = 'accepted.0'): Answers => ({ problem: message, path })
  for (const part of parts) {
    const weight = WEIGHT.exec(part.trim())
    if (weight && Number(weight[1]) !== 100) return problem('填空题不支持部分得分（100% 以外的权重）')
    const [body = '', ...rest] = part
      .trim()
      .slice(weight?.[0].length ?? 0)
      .split('#')
    const text = plainOf(body)
    const said = plainOf(rest.join('#'))
    if (typeof text !== 'string') return problem(text.problem)
    if (typeof said !== 'string') return problem(said.problem, 'explanation')
    if (text.includes('*')) return problem('填空题不支持用 * 代表任意文字，请写出每一种可以接受的答案')
    accepted.push(text)
    if (said !== '') feedback.push(`填“${text}”：${said}`)
  }
  return { core: { kind: 'fillIn', options: [], answer: [], accepted: [accepted] }, feedback }
}
