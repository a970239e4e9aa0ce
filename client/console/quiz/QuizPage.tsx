import { api } from '../api'
import type { Output } from '../api/client'
import { kindNames } from '../editorial/choice'
import { EditorialPage } from '../editorial/EditorialPage'
import type { Subject, Version } from '../editorial/subject'
import { QuestionFields } from './QuestionFields'
import { questionParts } from './questionParts'
import { QuestionPreview } from './QuestionPreview'
import {
  emptyQuestion,
  missingInQuestion,
  type QuestionForm,
  questionForm,
  questionInput,
  tidyQuestion,
} from './questionForm'

const quiz: Subject<QuestionForm> = {
  key: 'quiz',
  noun: '题目',
  measure: '道',
  empty: emptyQuestion,
  titleOf: (form) => form.stem.trim(),
  inputOf: questionInput,
  tidy: tidyQuestion,
  missing: missingInQuestion,
  async list(status, cursor) {
    const page = await api('quiz.questions', { status, cursor })
    return { versions: page.questions.map(versionOf), nextCursor: page.nextCursor }
  },
  async load(questionId, version) {
    const question = await api('quiz.question', { questionId, version })
    return { ...versionOf(question), form: questionForm(question), note: question.note }
  },
  save: async (questionId, revision, form) =>
    versionOf(await api('quiz.saveQuestion', { questionId, revision, ...questionInput(form) })),
  submit: async (questionId, version) => versionOf(await api('quiz.submitQuestion', { questionId, version })),
  return: async (questionId, version, note) =>
    versionOf(await api('quiz.returnQuestion', { questionId, version, note })),
  publish: async (questionId, version) =>
    versionOf(await api('quiz.publishQuestion', { questionId, version })),
  history: {
    async list(questionId) {
      const { versions } = await api('quiz.questionVersions', { questionId })
      return versions.map(({ authors, reviewer, publishedAt, note, ...version }) => ({
        ...versionOf(version),
        authors,
        reviewer,
        publishedAt,
        note,
      }))
    },
    parts: questionParts,
  },
  Fields: QuestionFields,
  Preview: QuestionPreview,
}

function versionOf(question: Output<'quiz.saveQuestion'>): Version {
  const { questionId: id, version, revision, status, stem, kind, topic, author, updatedAt, mine } = question
  return {
    id,
    version,
    revision,
    status,
    title: stem,
    topic,
    kindName: kindNames[kind],
    author,
    updatedAt,
    mine,
  }
}

/** The question bank: write, have reviewed, publish. */
export default function QuizPage() {
  return <EditorialPage subject={quiz} />
}
