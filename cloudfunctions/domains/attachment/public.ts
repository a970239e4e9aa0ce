import { implement } from '../../kernel/action'
import { roomForFile, roomForPart } from './budget'
import { attachmentContract } from './contract'
import { finish, putPart } from './uploads'

export const attachmentPublicActions = implement(attachmentContract, 'public', {
  'attachment.putPart': ({ now }, part) => putPart(now, part, { recordings: false, room: roomForPart }),
  'attachment.finish': ({ now }, upload) => finish(now, upload, roomForFile),
})
