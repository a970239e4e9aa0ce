import type { QuestionData, Source, Topic } from '../types'

/**
 * Completes questions that share a topic and a source, so that a source is named once per group and not once
 * per question. The order of the questions is kept.
 */
export function questionsFrom(
  topic: Topic,
  source: Source,
  questions: Array<Omit<QuestionData, 'topic' | 'source'>>,
): QuestionData[] {
  return questions.map((question) => ({ ...question, topic, source }))
}
