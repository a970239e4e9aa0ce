import { api } from '../api'
import type { Output } from '../api/client'
import { EditorialPage } from '../editorial/EditorialPage'
import type { Subject, Version } from '../editorial/subject'
import { StudyFields } from './StudyFields'
import { emptyStudy, missingInStudy, type StudyForm, studyForm, studyInput, tidyStudy } from './studyForm'
import { StudyPreview } from './StudyPreview'

const study: Subject<StudyForm> = {
  key: 'study',
  noun: '学习内容',
  measure: '篇',
  empty: emptyStudy,
  titleOf: (form) => form.title.trim(),
  inputOf: studyInput,
  tidy: tidyStudy,
  missing: missingInStudy,
  async list(status, cursor) {
    const page = await api('study.drafts', { status, cursor })
    return { versions: page.drafts.map(versionOf), nextCursor: page.nextCursor }
  },
  async load(contentId, version) {
    const draft = await api('study.draft', { contentId, version })
    return { ...versionOf(draft), form: studyForm(draft), note: draft.note }
  },
  save: async (contentId, revision, form) =>
    versionOf(await api('study.saveDraft', { contentId, revision, ...studyInput(form) })),
  submit: async (contentId, version) => versionOf(await api('study.submitDraft', { contentId, version })),
  return: async (contentId, version, note) =>
    versionOf(await api('study.returnDraft', { contentId, version, note })),
  publish: async (contentId, version) => versionOf(await api('study.publish', { contentId, version })),
  Fields: StudyFields,
  Preview: StudyPreview,
}

function versionOf(draft: Output<'study.saveDraft'>): Version {
  const { contentId: id, version, revision, status, title, topic, author, updatedAt, mine } = draft
  return { id, version, revision, status, title, topic, kindName: null, author, updatedAt, mine }
}

/** Study items: write, have reviewed, publish. */
export default function StudyPage() {
  return <EditorialPage subject={study} />
}
