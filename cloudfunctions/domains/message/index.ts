/** What other domains use of this one. */
export { type NewMessage, queueMessage } from './queue'
export { messageTime } from './rules'
export type { MessageData, MessageTemplate } from './templates'
