/** Questions to play with: published ones with options to choose from. */
import { hashFraction } from '../../kernel/random'
import { ask, type AskedQuestion, drawCandidates } from '../quiz'
import { ahead, type Walk } from './rules'

/** Some more than needed, because those to be written in are left out. */
const SPARE = 6

/**
 * The next questions of a walk around the bank, in mixed order, options shuffled.
 * @returns the questions and how far the walk came; none when it has come around
 */
export async function questionsAhead(
  walk: Walk,
  count: number,
  key: string,
): Promise<{ questions: AskedQuestion[]; at: number | null }> {
  const found = ahead(walk, await drawCandidates(walk.at ?? walk.origin, count + SPARE))
  const playable = found.filter(({ question }) => question.kind !== 'fillIn').slice(0, count)
  const at = playable.at(-1)?.draw ?? found.at(-1)?.draw ?? walk.at
  // Nothing but questions to be written in: the walk goes on behind them.
  if (playable.length === 0 && found.length > 0) return questionsAhead({ ...walk, at }, count, key)
  const fraction = (part: string) => hashFraction(`${key}.${part}`)
  const questions = playable
    .map((candidate) => ask({ ...candidate, reason: 'new' }, fraction))
    .sort((a, b) => fraction(a.questionId) - fraction(b.questionId))
  return { questions, at }
}
