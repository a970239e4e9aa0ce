import { implement } from '../../kernel/action'
import { attachmentContract } from './contract'
import { finish, putPart } from './uploads'

export const attachmentConsoleActions = implement(attachmentContract, 'console', {
  'attachment.putDeskPart': ({ now }, part) => putPart(now, part),
  'attachment.finishAtDesk': ({ now }, upload) => finish(now, upload),
})
