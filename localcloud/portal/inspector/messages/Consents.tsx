import { useConsents } from '../../api/queries'
import type { MessageTemplate } from '../../config'

interface ConsentsProps {
  nameOf: (openid: string) => string
  templates: readonly MessageTemplate[]
}

/** What people have allowed and not yet been sent: one acceptance, one message. */
export function Consents({ nameOf, templates }: ConsentsProps) {
  const { data, error } = useConsents()
  return (
    <section className="consents" aria-labelledby="consents-title">
      <h2 id="consents-title">还可以收到</h2>
      {error && <p className="bad">读不到：{error.message}</p>}
      {data?.consents.length === 0 && (
        <p className="hint">现在没有人允许接收消息。在小程序里点一次允许，才能发一条。</p>
      )}
      <ul>
        {data?.consents.map(({ openid, templateId, left }) => (
          <li key={`${openid} ${templateId}`}>
            <span>
              {nameOf(openid)}{' '}
              {templates.find(({ id }) => id === templateId)?.title ?? <code>{templateId}</code>}
            </span>
            <span className="numbers">{left} 条</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
