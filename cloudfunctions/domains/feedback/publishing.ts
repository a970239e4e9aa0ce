/** Replies whose senders agreed that everybody may read them. */
import { collection, command, type Transaction } from '../../kernel/database'
import { pageByKey } from '../../kernel/paging'
import type { Letter } from './store'
import { proposedSummary, stepView } from './views'

/** What everybody may read: the summary the sender agreed to and the reply, and nothing else of the letter. */
export interface PublishedReply {
  /** The letter's id. */
  _id: string
  organisationId: string
  organisationName: string
  category: Letter['category']
  summary: string
  reply: string
  office: string
  repliedOn: string
  /** The step of the letter as which the public log has the reply. */
  step: ReturnType<typeof stepView>
  /** The day of the reply, then the id. */
  listKey: string
}

export const publishedReplies = collection<PublishedReply>({
  name: 'feedbackPublished',
  indexes: [{ fields: [['listKey', -1]], reason: 'published replies, newest first' }],
})

const PAGE = 20

/** Publishes the reply of a letter within the caller's transaction. */
export async function publish(running: Transaction, letter: Letter): Promise<void> {
  const seq = letter.events.findIndex(({ kind }) => kind === 'replied')
  const reply = letter.events[seq]
  const summary = proposedSummary(letter)
  if (reply?.kind !== 'replied' || reply.by.kind !== 'handler' || summary === null)
    throw new Error('published without a reply')
  await publishedReplies.within(running).put({
    _id: letter._id,
    organisationId: letter.organisationId,
    organisationName: letter.organisationName,
    category: letter.category,
    summary,
    reply: reply.text,
    office: reply.by.office,
    repliedOn: reply.day,
    step: stepView(reply, seq),
    listKey: `${reply.day}~${letter._id}`,
  })
}

/** A page of published replies, newest first. */
export async function publishedPage(cursor: string | undefined) {
  const page = await pageByKey(publishedReplies, { listKey: command.gt('') }, 'listKey', cursor, PAGE)
  return {
    nextCursor: page.nextCursor,
    replies: page.items.map(
      ({ _id, organisationName, category, summary, reply, office, repliedOn, step }) => ({
        letterId: _id,
        organisationName,
        category,
        summary,
        reply,
        office,
        repliedOn,
        step,
      }),
    ),
  }
}
