import { implement } from '../../kernel/action'
import { attachmentContract } from './contract'
import { finish, putPart, unbounded } from './uploads'

export const attachmentConsoleActions = implement(attachmentContract, 'console', {
  'attachment.putDeskPart': ({ now }, part) => putPart(now, part, { recordings: true, room: unbounded }),
  'attachment.finishAtDesk': ({ now }, upload) => finish(now, upload, unbounded),
})
