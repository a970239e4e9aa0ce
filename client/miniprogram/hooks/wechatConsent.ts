/** WeChat's prompt for subscribe messages. */
import Taro from '@tarojs/taro'
import { messageTemplates, type MessageTemplate } from '../../../cloudfunctions/domains/message/templates'

export const canSubscribe = true

/** Asks from a tap, for three templates at most; answers with those that were accepted. */
export async function askConsent(templates: readonly MessageTemplate[]): Promise<MessageTemplate[]> {
  const tmplIds = templates.map((template) => messageTemplates[template].id)
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    const answerFor = answers as unknown as Record<string, string>
    return templates.filter((template) => answerFor[messageTemplates[template].id] === 'accept')
  } catch (reason) {
    // Somebody who switched messages off altogether (20004) has answered too.
    if ((reason as { errCode?: number }).errCode === 20004) return []
    throw reason
  }
}
