/** Editors write and publish study items. */
import { implement } from '../../kernel/action'
import type { Identity } from '../../kernel/identity'
import type { Version } from '../editorial'
import type { StudyContent } from './content'
import { studyEditingContract } from './editing-contract'
import { filesOf } from './files'
import { publishStudy, studyWorkflow } from './publication'
import { keysToRead, matchOf, wordsOf } from './search'
import { studyHeads } from './store'

export const studyConsoleActions = implement(studyEditingContract, 'console', {
  'study.drafts': async ({ caller }, { status, topic, query, cursor }) => {
    const words = wordsOf(query ?? '')
    const narrowed =
      words.length > 0 ? { searchKeys: keysToRead(words).title } : topic ? { 'fields.topic': topic } : {}
    const page = await studyWorkflow.list(status, cursor, narrowed)
    const meant = page.items.filter(
      ({ fields, initials }) =>
        (topic === undefined || fields.topic === topic) &&
        (words.length === 0 || matchOf({ title: fields.title, summary: '', initials }, words) !== null),
    )
    return { drafts: meant.map((version) => summary(version, caller)), nextCursor: page.nextCursor }
  },

  'study.versions': async ({ caller }, { contentId }) => ({
    versions: (await studyWorkflow.history(contentId)).map((version) => ({
      ...summary(version, caller),
      reviewer: version.reviewerName,
      publishedAt: version.publishedAt,
      note: version.note,
    })),
  }),

  'study.draft': async ({ caller }, { contentId, version }) => {
    const found = await studyWorkflow.get(contentId, version)
    const successor = found.fields.supersededBy?.contentId
    const [files, next] = await Promise.all([
      filesOf(found.fields),
      successor ? studyHeads.get(successor) : null,
    ])
    return {
      ...found.fields,
      ...summary(found, caller),
      note: found.note,
      files,
      supersededByTitle: next?.published?.title ?? null,
    }
  },

  'study.saveDraft': async ({ caller, now }, { contentId, revision, ...fields }) =>
    summary(await studyWorkflow.save(contentId, revision, fields, caller, now), caller),

  'study.withdrawChange': async ({ caller, now }, { contentId, version, revision }) =>
    summary(await studyWorkflow.withdraw(contentId, version, revision, caller, now), caller),

  'study.submitDraft': async ({ caller, now }, { contentId, version }) =>
    summary(await studyWorkflow.submit(contentId, version, caller, now), caller),

  'study.returnDraft': async ({ caller, now }, { contentId, version, note }) =>
    summary(await studyWorkflow.returnToAuthor(contentId, version, note, caller, now), caller),

  'study.publish': async ({ caller, now }, { contentId, version }) =>
    summary(await publishStudy(contentId, version, caller, now), caller),
})

function summary(version: Version<StudyContent>, reader: Identity) {
  return {
    contentId: version.itemId,
    title: version.fields.title,
    superseded: version.fields.supersededBy !== null,
    ...studyWorkflow.summary(version, reader),
  }
}
