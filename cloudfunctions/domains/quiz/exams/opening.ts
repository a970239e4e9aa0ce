/** Telling the members a required exam is for that it has opened; walks through the organisations some at a tick. */
import { collection, command } from '../../../kernel/database'
import { DAY_MS, type Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { messageTime, queueMessage } from '../../message'
import { nextOrganisation } from '../../organisation'
import { type Exam, examHeads } from './store'

/** An exam that opened longer ago is no news. */
const NEWS_MS = DAY_MS
const EXAMS = 20
const ORGANISATIONS = 10
/** People told in one transaction. */
const TOLD_AT_ONCE = 20

/** How far the telling of an opened exam is. */
interface ExamNotice {
  /** `{examId}.{opensAt}` */
  _id: string
  /** Path of the last organisation told; null when all are. */
  to: string | null
}

export const examNotices = collection<ExamNotice>({ name: 'examNotices', indexes: [] })

/** Queues what is due; answers how many people were told. Safe to repeat: nobody is told twice. */
export async function tellOpened(now: Moment): Promise<number> {
  const since = new Date(now.ms - NEWS_MS).toISOString()
  const heads = await examHeads.find(
    { 'published.opensAt': command.gt(since).and(command.lte(now.iso)) },
    { limit: EXAMS },
  )
  const opened = heads.flatMap(({ _id, published }) =>
    published?.required && published.closesAt > now.iso
      ? [{ examId: _id, exam: published, noticeId: `${_id}.${published.opensAt}` }]
      : [],
  )
  const notices = await examNotices.getMany(opened.map(({ noticeId }) => noticeId))
  let told = 0
  for (const { examId, exam, noticeId } of opened) {
    const notice = notices.find(({ _id }) => _id === noticeId) ?? { _id: noticeId, to: '' }
    if (notice.to === null) continue
    const { to, count } = await tellSome(examId, exam, notice.to, now)
    await examNotices.put({ _id: noticeId, to })
    told += count
  }
  return told
}

async function tellSome(examId: string, exam: Exam, after: string, now: Moment) {
  let to = after
  let count = 0
  for (let turn = 0; turn < ORGANISATIONS; turn++) {
    const next = await nextOrganisation(exam.organisationPath, to)
    if (!next) return { to: null, count }
    const persons = next.members.flatMap(({ personId }) => personId ?? [])
    for (let start = 0; start < persons.length; start += TOLD_AT_ONCE)
      await transaction(async (running) => {
        for (const personId of persons.slice(start, start + TOLD_AT_ONCE))
          await queueMessage(running, now, {
            messageId: `exam.open.${examId}.${exam.opensAt}.${personId}`,
            personId,
            template: 'examOpen',
            data: { exam: exam.title, closesAt: messageTime(exam.closesAt), note: '现在可以答了' },
            page: `/packages/quiz/exam/index?examId=${encodeURIComponent(examId)}`,
          })
      })
    count += persons.length
    to = next.path
  }
  return { to, count }
}
