import type { MessageTemplate } from '../../../cloudfunctions/domains/message/templates'
import { useSubscribe } from '../hooks/useSubscribe'
import { Button } from './Button'
import { Notice } from './Notice'

interface RemindMeProps {
  /** Three at most. */
  templates: readonly MessageTemplate[]
  /** What the button offers, e.g. 到期前提醒我. */
  children: string
}

/** Offers a message in WeChat, where there is one; in the app everybody is told anyhow. */
export function RemindMe({ templates, children }: RemindMeProps) {
  const { available, ask, busy, error, answer } = useSubscribe(templates)
  if (!available) return null
  if (answer === 'accepted') return <Notice tone="good">好的，到时会在微信里告诉您。</Notice>
  return (
    <>
      <Button kind="text" busy={busy} onTap={ask}>
        {children}
      </Button>
      {answer === 'refused' && <Notice>微信里不会打扰您，消息仍在“我的 → 消息”里。</Notice>}
      {error && <Notice tone="wrong">{error.message}</Notice>}
    </>
  )
}
