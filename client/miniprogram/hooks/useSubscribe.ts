import { useState } from 'react'
import type { MessageTemplate } from '../../../cloudfunctions/domains/message/templates'
import { api } from '../api'
import { newId } from '../words/newId'
import { useTask } from './useTask'
import { askConsent, canSubscribe } from './wechatConsent'

/**
 * Asks for the consent to be told something by WeChat. One consent is one message, so it is asked for where somebody
 * has just shown that they want to be told, and `ask` must come right from a tap.
 * @param templates three at most
 * @param onAccepted called once the server knows
 */
export function useSubscribe(templates: readonly MessageTemplate[], onAccepted?: () => void) {
  const [answer, setAnswer] = useState<'accepted' | 'refused'>()
  const task = useTask(async () => {
    const accepted = await askConsent(templates)
    if (accepted.length > 0) await api('message.consented', { consentId: newId(), templates: accepted })
    setAnswer(accepted.length > 0 ? 'accepted' : 'refused')
    if (accepted.length > 0) onAccepted?.()
  })
  return {
    /** False where there is no WeChat to ask. */
    available: canSubscribe,
    ask: task.run,
    busy: task.busy,
    error: task.error,
    answer,
  }
}
