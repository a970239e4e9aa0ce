import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { deleteFiles } from '../../kernel/files'
import { addDays } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { attachmentContract } from './contract'
import { attachmentParts, attachments } from './store'

/** Documents of one tick; the next one goes on. */
const BATCH = 100

export const attachmentJobs = implement(attachmentContract, 'jobs', {
  'attachment.sweep': async ({ now }) => {
    // Yesterday's may still be on their way: a letter begun before midnight.
    const before = command.lt(addDays(now.day, -1))
    const [parts, files] = await Promise.all([
      attachmentParts.find({ day: before }, { limit: BATCH, fields: ['_id'] }),
      attachments.find({ claimed: false, day: before }, { limit: BATCH }),
    ])
    if (parts.length > 0) await attachmentParts.removeWhere({ _id: command.in(parts.map(({ _id }) => _id)) })
    for (const { _id, fileId } of files) {
      // Claimed meanwhile: it stays.
      const removed = await transaction(async (running) => {
        const current = await attachments.within(running).get(_id)
        return current !== null && !current.claimed && (await attachments.within(running).remove(_id))
      })
      if (removed) await deleteFiles([fileId])
    }
    return { removed: parts.length + files.length }
  },
})
