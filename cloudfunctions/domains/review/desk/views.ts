/** Tasks as moderators see them; never who wrote, and of other moderators only who is looking. */
import type { Moment } from '../../../kernel/time'
import type { Comment, Task } from '../../comment'

/** What waits. */
export function taskView(comment: Comment, task: Task, memberId: string, now: Moment) {
  const { _id, kind, subject, shownName, parentId, shown, lease, reports, events } = comment
  const revision = comment.revisions.find(({ number }) => number === task.revision)
  const held = lease !== null && lease.until > now.iso
  return {
    commentId: _id,
    kind,
    subject,
    shownName,
    isReply: parentId !== null,
    taskKind: task.kind,
    revision: task.revision,
    text: revision?.text ?? '',
    shownText: shown?.text ?? null,
    since: task.since,
    phases: revision?.phases ?? [],
    needsTwo: task.needsTwo,
    opinions: task.opinions.length,
    assignee: task.assignee?.name ?? null,
    lease: held ? { name: lease.name, mine: lease.memberId === memberId, until: lease.until } : null,
    reportCount: reports.count,
    appeal: task.kind === 'appeal' ? appealView(events, task.revision) : null,
  }
}

function appealView(events: Comment['events'], revision: number) {
  const of = (kind: string) => events.findLast((event) => event.kind === kind && event.revision === revision)
  const rejection = of('rejected')
  return {
    reason: rejection?.reason ?? null,
    note: rejection?.note ?? null,
    text: of('appealed')?.note ?? '',
  }
}
