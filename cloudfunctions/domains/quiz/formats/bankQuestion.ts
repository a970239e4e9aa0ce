/** Questions on their way between a file and the bank. */
import { coreProblems, type QuestionCore, questionLimits as limits, type QuestionProblem } from './question'

/** Where the facts come from, as the editors' forms have it. */
export interface FileSource {
  issuer: string
  title: string
  documentNumber: string | null
  /** `YYYY-MM-DD` */
  publishedOn: string | null
  url: string
}

/** A question of the bank, with its topic by its id. */
export interface BankQuestion<Topic extends string = string> extends QuestionCore {
  topic: Topic
  difficulty: number
  explanation: string
  source: FileSource
}

/** A question as far as its file tells; what it does not tell comes from the defaults the editor chose. */
export interface FileQuestion extends QuestionCore {
  /** The topic's name in Chinese. */
  topicName: string | null
  difficulty: number | null
  explanation: string | null
  source: FileSource | null
}

/** One question of a file, or why it could not be read. */
export interface FileEntry {
  /** Where it begins: the line of a text, the row of a sheet; counted from 1. */
  line: number
  question: FileQuestion | null
  problems: QuestionProblem[]
}

/** What stands in for what a file leaves open. */
export interface ImportDefaults<Topic extends string = string> {
  topic: Topic | null
  difficulty: number
  explanation: string
  source: FileSource | null
}

/** A writer's outcome: the file, and which questions it cannot hold. */
export interface Written {
  text: string
  refused: Array<{ index: number; reason: string }>
}

/** The names of the topics by their ids. */
export type TopicNames<Topic extends string> = Readonly<Record<Topic, string>>

export type Completed<Topic extends string> =
  { question: BankQuestion<Topic>; problems: [] } | { question: null; problems: QuestionProblem[] }

/** The question with the defaults in place, if it is fit for the bank then; the server decides by the same rules. */
export function complete<Topic extends string>(
  { question, problems }: FileEntry,
  defaults: ImportDefaults<Topic>,
  topics: TopicNames<Topic>,
): Completed<Topic> {
  if (!question) return { question: null, problems }
  const { topicName, ...rest } = question
  const named = (Object.keys(topics) as Topic[]).find((id) => topics[id] === topicName)
  const topic = named ?? defaults.topic
  const source = question.source ?? defaults.source
  const full = {
    ...rest,
    topic,
    difficulty: question.difficulty ?? defaults.difficulty,
    explanation: (question.explanation ?? '') || defaults.explanation,
    source,
  }
  const found = [...problems, ...textProblems(full), ...coreProblems(full)]
  if (topic === null)
    found.push({
      path: 'topic',
      message: topicName ? `没有“${topicName}”这个主题` : '没有主题，请填上或选一个缺省主题',
    })
  if (source === null) found.push({ path: 'source.issuer', message: '没有出处，请填上或写一个缺省出处' })
  if (found.length > 0 || topic === null || source === null) return { question: null, problems: found }
  return { question: { ...full, topic, source }, problems: [] }
}

function textProblems(question: QuestionCore & { explanation: string; source: FileSource | null }) {
  const { stem, options, accepted, explanation, source } = question
  const problems: QuestionProblem[] = []
  const check = (path: string, text: string, max: number, needed = true) => {
    const length = text.trim().length
    if (needed && length === 0) problems.push({ path, message: '不能为空' })
    if (length > max) problems.push({ path, message: `最多 ${max} 个字，现在有 ${length} 个` })
  }
  check('stem', stem, limits.stem)
  options.forEach((option, index) => check(`options.${index}`, option, limits.option))
  if (options.length > limits.options)
    problems.push({ path: 'options', message: `最多 ${limits.options} 个选项` })
  if (accepted.length > limits.blanks)
    problems.push({ path: 'accepted', message: `最多 ${limits.blanks} 个空` })
  accepted.forEach((texts, index) => {
    if (texts.length > limits.accepted)
      problems.push({ path: `accepted.${index}`, message: `一个空最多 ${limits.accepted} 种写法` })
    texts.forEach((text) => check(`accepted.${index}`, text, limits.acceptedText))
  })
  check('explanation', explanation, limits.explanation)
  if (source) {
    check('source.issuer', source.issuer, limits.issuer)
    check('source.title', source.title, limits.title)
    check('source.documentNumber', source.documentNumber ?? '', limits.documentNumber, false)
    check('source.url', source.url, limits.url)
    if (source.url.trim() !== '' && !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(source.url))
      problems.push({ path: 'source.url', message: '请填写以 http 开头的网址' })
    if (source.publishedOn !== null && !isDay(source.publishedOn))
      problems.push({ path: 'source.publishedOn', message: '日期要写成 2020-05-28 的样子' })
  }
  return problems
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
