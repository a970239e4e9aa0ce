/** Editors write and publish study items. */
import { implement } from '../../kernel/action'
import type { Identity } from '../../kernel/identity'
import type { Version } from '../editorial'
import type { StudyContent } from './content'
import { studyEditingContract } from './editing-contract'
import { studyWorkflow } from './publication'

export const studyConsoleActions = implement(studyEditingContract, 'console', {
  'study.drafts': async ({ caller }, { status, cursor }) => {
    const page = await studyWorkflow.list(status, cursor)
    return { drafts: page.items.map((version) => summary(version, caller)), nextCursor: page.nextCursor }
  },

  'study.draft': async ({ caller }, { contentId, version }) => {
    const found = await studyWorkflow.get(contentId, version)
    return { ...found.fields, ...summary(found, caller), note: found.note }
  },

  'study.saveDraft': async ({ caller, now }, { contentId, revision, ...fields }) =>
    summary(await studyWorkflow.save(contentId, revision, fields, caller, now), caller),

  'study.submitDraft': async ({ caller, now }, { contentId, version }) =>
    summary(await studyWorkflow.submit(contentId, version, caller, now), caller),

  'study.returnDraft': async ({ caller, now }, { contentId, version, note }) =>
    summary(await studyWorkflow.returnToAuthor(contentId, version, note, caller, now), caller),

  'study.publish': async ({ caller, now }, { contentId, version }) =>
    summary(await studyWorkflow.publish(contentId, version, caller, now), caller),
})

function summary(version: Version<StudyContent>, reader: Identity) {
  return {
    contentId: version.itemId,
    title: version.fields.title,
    ...studyWorkflow.summary(version, reader),
  }
}
