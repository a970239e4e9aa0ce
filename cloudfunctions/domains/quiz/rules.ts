/** Pure decisions about papers and grading. */
import type { Topic } from '../editorial'
import { blankCount } from './formats/question'
import { normaliseTyped } from './formats/text'
import type { AskedQuestion, AskReason, GradedQuestion, Question } from './store'

export const DAILY_QUESTIONS = 5
/** At most this many of a paper are reviews, and this many from weak topics; the rest is new. */
export const MAX_REVIEWS = 2
export const MAX_WEAK = 1
export interface Candidate {
  questionId: string
  version: number
  question: Question
}

/** Chooses the paper: due reviews, one from the weakest topic, the rest new; never the same question twice. */
export function composePaper(
  pools: { review: readonly Candidate[]; weak: readonly Candidate[]; fresh: readonly Candidate[] },
  seen: ReadonlySet<string>,
  size: number,
): Array<Candidate & { reason: AskReason }> {
  const paper: Array<Candidate & { reason: AskReason }> = []
  const take = (candidates: readonly Candidate[], reason: AskReason, most: number) => {
    let taken = 0
    for (const candidate of candidates) {
      if (paper.length >= size || taken >= most) return
      if (paper.some(({ questionId }) => questionId === candidate.questionId)) continue
      paper.push({ ...candidate, reason })
      taken += 1
    }
  }
  const unseen = (candidates: readonly Candidate[]) =>
    candidates.filter(({ questionId }) => !seen.has(questionId))
  take(pools.review, 'review', MAX_REVIEWS)
  take(unseen(pools.weak), 'weak', MAX_WEAK)
  take(unseen(pools.fresh), 'new', size)
  // A small bank runs out of unseen questions; then seen ones come again rather than a short paper.
  take(pools.fresh, 'review', size)
  return paper
}

/**
 * The question as it stands in a paper: options shuffled (true and false keep their order), keys a, b, c…
 * @param fraction gives a number in [0, 1) for a key; the same key gives the same number
 */
export function ask(
  { questionId, version, question, reason }: Candidate & { reason: AskReason },
  fraction: (key: string) => number,
): AskedQuestion {
  const order = question.options.map((text, index) => ({ text, index }))
  if (question.kind !== 'trueFalse')
    order.sort((a, b) => fraction(`${questionId}.${a.index}`) - fraction(`${questionId}.${b.index}`))
  const options = order.map(({ text }, place) => ({ key: keyOf(place), text }))
  const answer = order.flatMap(({ index }, place) => (question.answer.includes(index) ? [keyOf(place)] : []))
  const { kind, topic, stem, accepted, numeric, explanation, source } = question
  const asked = { questionId, version, kind, topic, stem, options, answer, accepted, numeric }
  return { ...asked, explanation, source, reason }
}

function keyOf(place: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + place)
}

export interface GivenAnswer {
  questionId: string
  chosen: string[]
}

/**
 * True when there is one answer for each question of the paper: made of its options, or a text for each blank.
 * Unanswered is an empty choice.
 */
export function answersFit(questions: readonly AskedQuestion[], answers: readonly GivenAnswer[]): boolean {
  if (answers.length !== questions.length) return false
  return questions.every((question) => {
    const given = answers.filter((answer) => answer.questionId === question.questionId)
    const chosen = given[0]?.chosen
    return given.length === 1 && chosen !== undefined && answerFits(question, chosen)
  })
}

function answerFits({ kind, stem, options }: AskedQuestion, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true
  if (kind === 'fillIn') return chosen.length === blankCount(stem)
  if (new Set(chosen).size !== chosen.length || (kind !== 'multiple' && chosen.length > 1)) return false
  return chosen.every((key) => options.some((option) => option.key === key))
}

/** Grades each answer. */
export function grade(
  questions: readonly AskedQuestion[],
  answers: readonly GivenAnswer[],
): GradedQuestion[] {
  return questions.map((question) => {
    const { questionId } = question
    const chosen = answers.find((given) => given.questionId === questionId)?.chosen ?? []
    return { questionId, chosen, correct: isRight(question, chosen) }
  })
}

/**
 * Right is exactly the right options, no more and no fewer; in a fill-in question each blank holds one of the accepted
 * texts, whatever its width, spaces, case and marks at the ends.
 */
export function isRight(
  { kind, answer, accepted, numeric }: Pick<AskedQuestion, 'kind' | 'answer' | 'accepted' | 'numeric'>,
  chosen: readonly string[],
): boolean {
  if (kind !== 'fillIn') return chosen.length === answer.length && answer.every((key) => chosen.includes(key))
  return accepted.every((texts, blank) => {
    const typed = normaliseTyped(chosen[blank] ?? '', numeric)
    return texts.some((text) => normaliseTyped(text, numeric) === typed)
  })
}

/** What to look at again and when, in one sentence. */
export function adviceFor(
  questions: readonly AskedQuestion[],
  graded: readonly GradedQuestion[],
  topicName: (topic: Topic) => string,
): string {
  const wrong = graded.filter(({ correct }) => !correct).map(({ questionId }) => questionId)
  if (wrong.length === 0) return '全部答对。过几天会再问您一次，看看还记不记得。'
  const topics = questions
    .filter(({ questionId }) => wrong.includes(questionId))
    .map(({ topic }) => topicName(topic))
  return `${[...new Set(topics)].map((name) => `“${name}”`).join('、')}可以再看一看，答错的 ${wrong.length} 题明天起会再出现。`
}
