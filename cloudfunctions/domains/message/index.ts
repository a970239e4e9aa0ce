/** What other domains use of this one. */
export { type NewMessage, queueMessage } from './queue'
export type { MessageData, MessageTemplate } from './templates'
