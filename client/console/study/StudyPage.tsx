import { api } from '../api'
import type { Output } from '../api/client'
import { EditorialPage } from '../editorial/EditorialPage'
import type { Subject, Version } from '../editorial/subject'
import { rememberFiles } from './files'
import { StudyFields } from './StudyFields'
import { emptyStudy, missingInStudy, type StudyForm, studyForm, studyInput, tidyStudy } from './studyForm'
import { studyParts } from './studyParts'
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
  searches: true,
  async list(status, cursor, narrowed) {
    const page = await api('study.drafts', { status, cursor, ...narrowed })
    return { versions: page.drafts.map(versionOf), nextCursor: page.nextCursor }
  },
  async load(contentId, version) {
    const draft = await api('study.draft', { contentId, version })
    rememberFiles(draft.files)
    return { ...versionOf(draft), form: studyForm(draft), note: draft.note }
  },
  save: async (contentId, revision, form) =>
    versionOf(await api('study.saveDraft', { contentId, revision, ...studyInput(form) })),
  submit: async (contentId, version) => versionOf(await api('study.submitDraft', { contentId, version })),
  return: async (contentId, version, note) =>
    versionOf(await api('study.returnDraft', { contentId, version, note })),
  publish: async (contentId, version) => versionOf(await api('study.publish', { contentId, version })),
  withdraw: async (contentId, version, revision) =>
    versionOf(await api('study.withdrawChange', { contentId, version, revision })),
  history: {
    async list(contentId) {
      const { versions } = await api('study.versions', { contentId })
      return versions.map((entry) => ({
        ...versionOf(entry),
        reviewer: entry.reviewer,
        publishedAt: entry.publishedAt,
        note: entry.note,
      }))
    },
    parts: studyParts,
  },
  Fields: StudyFields,
  Preview: StudyPreview,
}

function versionOf(draft: Output<'study.saveDraft'>): Version {
  const { contentId: id, ...version } = draft
  return { id, kindName: null, ...version }
}

/** Study items: write, have reviewed, publish. */
export default function StudyPage() {
  return <EditorialPage subject={study} />
}
