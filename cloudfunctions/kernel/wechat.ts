/** What the product asks WeChat itself to do. */
import { cloud } from './sdk'

/** WeChat knows of no consent of this person to this template, or it has been used up. */
const NO_CONSENT = 43101

/**
 * Sends a subscribe message.
 * @param message `page` without a slash in front; `data` by WeChat's keys
 * @returns `refused` when the person has not consented
 * @throws whatever else went wrong at WeChat; trying again later may help
 */
export async function sendSubscribeMessage(message: {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}): Promise<'sent' | 'refused'> {
  const { openid, ...rest } = message
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, ...rest })
    return 'sent'
  } catch (problem) {
    if ((problem as { errCode?: number }).errCode === NO_CONSENT) return 'refused'
    throw problem
  }
}
