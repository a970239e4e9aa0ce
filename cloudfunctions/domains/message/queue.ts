/** Telling somebody something, in the transaction of what it is about. */
import type { Transaction } from '../../kernel/database'
import { timeKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import { messages } from './store'
import type { MessageData, MessageTemplate } from './templates'

export interface NewMessage<T extends MessageTemplate> {
  /** Derived from what it is about and whom it tells, e.g. `course.half.{assignmentId}.{personId}`. */
  messageId: string
  personId: string
  template: T
  data: MessageData<T>
  /** A page of the mini-program with a slash in front, e.g. `/packages/course/course/index?courseId=…`. */
  page: string
}

/** Queues a message; one with this id that exists already stays as it is. */
export async function queueMessage<T extends MessageTemplate>(
  running: Transaction,
  now: Moment,
  { messageId, ...message }: NewMessage<T>,
): Promise<void> {
  if (await messages.within(running).get(messageId)) return
  await messages.within(running).add({
    _id: messageId,
    ...message,
    at: now.iso,
    listKey: timeKey(now.iso, messageId),
    unread: true,
    sendAt: now.iso,
    delivery: 'waiting',
    failures: 0,
  })
}
