/** Reminding those who have not finished a required course; walks through the organisations some at a tick. */
import { command } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { queueMessage } from '../message'
import { type Member, nextOrganisation } from '../organisation'
import { isFor } from './assignment-rules'
import { completedBy } from './complete'
import { dueReminder, nextReminder, type Reminder, reminderNotes } from './reminder-rules'
import { type Assignment, courseAssignments, courseMembers } from './store'

/** Assignments looked at in one tick, and organisations of each. */
const ASSIGNMENTS = 3
const ORGANISATIONS = 10
/** People told in one transaction. */
const TOLD_AT_ONCE = 20

/** Queues the reminders that are due; answers how many people were told. Safe to repeat: nobody is told twice. */
export async function remind(now: Moment): Promise<number> {
  const due = await courseAssignments.find(
    { remindAt: command.gt('').and(command.lte(now.iso)) },
    { orderBy: [['remindAt', 'asc']], limit: ASSIGNMENTS },
  )
  let told = 0
  for (const assignment of due) told += await remindSome(assignment, now)
  return told
}

async function remindSome(assignment: Assignment, now: Moment): Promise<number> {
  const reminder = dueReminder(assignment, now.iso)
  let told = 0
  let after = assignment.remindedTo
  for (let count = 0; reminder && count < ORGANISATIONS; count++) {
    const next = await nextOrganisation(assignment.organisationPath, after)
    if (!next) {
      after = ''
      break
    }
    told += await tellOf(assignment, reminder, next.members, now)
    after = next.path
  }
  await courseAssignments.update(
    assignment._id,
    after === '' || !reminder
      ? { remindAt: nextReminder(assignment, now.iso), remindedTo: '' }
      : { remindedTo: after },
  )
  return told
}

async function tellOf(
  assignment: Assignment,
  { key }: Reminder,
  members: readonly Member[],
  now: Moment,
): Promise<number> {
  const { _id: assignmentId, courseId, courseTitle, dueDay } = assignment
  const asked = members.flatMap((member) =>
    member.personId !== null && isFor(assignment, member)
      ? [{ memberId: member._id, personId: member.personId }]
      : [],
  )
  const kept = await courseMembers.getMany(asked.map(({ memberId }) => memberId))
  const done = new Set(kept.filter((one) => completedBy(one).has(courseId)).map(({ _id }) => _id))
  const people = asked.filter(({ memberId }) => !done.has(memberId))
  for (let start = 0; start < people.length; start += TOLD_AT_ONCE)
    await transaction(async (running) => {
      for (const { personId } of people.slice(start, start + TOLD_AT_ONCE))
        await queueMessage(running, now, {
          messageId: `course.${key}.${assignmentId}.${personId}`,
          personId,
          template: 'courseDue',
          data: { course: courseTitle, dueAt: dayInWords(dueDay), note: reminderNotes[key] },
          page: `/packages/course/course/index?courseId=${encodeURIComponent(courseId)}`,
        })
    })
  return people.length
}

/** `2026年12月1日`, which WeChat takes as a time. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
