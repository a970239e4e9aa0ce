import { api } from '../api'
import type { Output } from '../api/client'
import { EditorialPage } from '../editorial/EditorialPage'
import type { Subject, Version } from '../editorial/subject'
import { ExamFields } from './ExamFields'
import { emptyExam, type ExamForm, examForm, examInput, missingInExam } from './examForm'
import { ExamPreview } from './ExamPreview'
import './exams.css'

const exams: Subject<ExamForm> = {
  key: 'exams',
  noun: '考试',
  measure: '场',
  empty: emptyExam,
  titleOf: (form) => form.title.trim(),
  inputOf: examInput,
  tidy: (form) => form,
  missing: missingInExam,
  async list(status, cursor) {
    const page = await api('exam.drafts', { status, cursor })
    return { versions: page.exams.map(versionOf), nextCursor: page.nextCursor }
  },
  async load(examId, version) {
    const exam = await api('exam.draft', { examId, version })
    return { ...versionOf(exam), form: examForm(exam), note: exam.note }
  },
  save: async (examId, revision, form) =>
    versionOf(await api('exam.save', { examId, revision, ...examInput(form) })),
  submit: async (examId, version) => versionOf(await api('exam.submit', { examId, version })),
  return: async (examId, version, note) => versionOf(await api('exam.return', { examId, version, note })),
  publish: async (examId, version) => versionOf(await api('exam.publish', { examId, version })),
  Fields: ExamFields,
  Preview: ExamPreview,
}

const kindNames = { exam: '考试', special: '专题' } as const

function versionOf(exam: Output<'exam.save'>): Version {
  const { examId: id, version, revision, status, title, kind, topic, author, updatedAt, mine } = exam
  return { id, version, revision, status, title, topic, kindName: kindNames[kind], author, updatedAt, mine }
}

/** Exams and special papers: set one, have it reviewed, publish it. */
export default function ExamsPage() {
  return <EditorialPage subject={exams} />
}
