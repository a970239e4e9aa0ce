/** Answers to papers of the demo's bank; the keys are known from the demo's texts. */
import { questions } from '../../demo/content/questions'
import { fillInQuestions } from '../../demo/content/questions/fillIn'

interface Paper {
  questions: Array<{ id: string; kind: string; options: Array<{ key: string; text: string }> }>
}

/** One answer for each question; those in `right` (by place, or the first so many) are right, the others wrong. */
export function answersTo(paper: Paper, right: number | readonly number[]) {
  return paper.questions.map(({ id, kind, options }, index) => {
    const question = [...questions, ...fillInQuestions].find(({ key }) => key === id)
    if (!question) throw new Error(`the demo has no question ${id}`)
    const knows = typeof right === 'number' ? index < right : right.includes(index)
    if (kind === 'fillIn')
      return {
        questionId: id,
        chosen: (question.accepted ?? []).map(([text = '']) => (knows ? text : '不知道')),
      }
    const texts = question.answer.map((place) => question.options[place])
    const chosen = options.filter(({ text }) => texts.includes(text) === knows).map(({ key }) => key)
    return { questionId: id, chosen: knows || kind === 'multiple' ? chosen : chosen.slice(0, 1) }
  })
}
