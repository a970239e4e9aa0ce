/** Editors write and publish questions. */
import { implement } from '../../kernel/action'
import type { Identity } from '../../kernel/identity'
import type { Version } from '../editorial'
import { quizContract } from './contract'
import { type Question, questionWorkflow } from './store'

export const quizConsoleActions = implement(quizContract, 'console', {
  'quiz.questions': async ({ caller }, { status, cursor }) => {
    const page = await questionWorkflow.list(status, cursor)
    return { questions: page.items.map((version) => summary(version, caller)), nextCursor: page.nextCursor }
  },

  'quiz.question': async ({ caller }, { questionId, version }) => {
    const found = await questionWorkflow.get(questionId, version)
    return { ...found.fields, ...summary(found, caller), note: found.note }
  },

  'quiz.questionVersions': async ({ caller }, { questionId }) => ({
    versions: (await questionWorkflow.history(questionId)).map((version) => ({
      ...summary(version, caller),
      reviewer: version.reviewerName,
      publishedAt: version.publishedAt,
      note: version.note,
    })),
  }),

  'quiz.saveQuestion': async ({ caller, now }, { questionId, revision, ...fields }) =>
    summary(await questionWorkflow.save(questionId, revision, fields, caller, now), caller),

  'quiz.submitQuestion': async ({ caller, now }, { questionId, version }) =>
    summary(await questionWorkflow.submit(questionId, version, caller, now), caller),

  'quiz.returnQuestion': async ({ caller, now }, { questionId, version, note }) =>
    summary(await questionWorkflow.returnToAuthor(questionId, version, note, caller, now), caller),

  'quiz.publishQuestion': async ({ caller, now }, { questionId, version }) =>
    summary(await questionWorkflow.publish(questionId, version, caller, now), caller),
})

function summary(version: Version<Question>, reader: Identity) {
  const { kind, stem } = version.fields
  return { questionId: version.itemId, kind, stem, ...questionWorkflow.summary(version, reader) }
}
