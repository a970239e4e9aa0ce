/** A browser gets no messages from WeChat. */
import type { MessageTemplate } from '../../../cloudfunctions/domains/message/templates'

export const canSubscribe = false

export async function askConsent(): Promise<MessageTemplate[]> {
  return []
}
