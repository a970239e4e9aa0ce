import { implement } from '../../kernel/action'
import { attachmentContract } from './contract'
import { finish, putPart } from './uploads'

export const attachmentPublicActions = implement(attachmentContract, 'public', {
  'attachment.putPart': ({ now }, part) => putPart(now, part),
  'attachment.finish': ({ now }, upload) => finish(now, upload),
})
