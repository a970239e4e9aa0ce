import type { SentMessage } from '../../../openapi/messages'
import type { MessageTemplate } from '../../config'
import { beijingMoment } from '../../parts/time'
import { messageRows } from './rows'

interface MessageCardProps {
  message: SentMessage
  /** Undefined when the product names no such template. */
  template: MessageTemplate | undefined
  sender: string
  receiver: string
  /** Opens the page it leads to, in the reader's phone. */
  onOpen: (() => void) | undefined
}

/** A message among WeChat's 服务通知. */
export function MessageCard({ message, template, sender, receiver, onOpen }: MessageCardProps) {
  return (
    <li>
      <p className="message-when">
        <span className="numbers">{beijingMoment(message.at)}</span>
        <span>发给 {receiver}</span>
      </p>
      <article className="message" aria-label={`${sender}发给${receiver}的消息`}>
        <p className="message-sender">
          <span className="message-face" aria-hidden>
            {sender.slice(0, 1)}
          </span>
          {sender}
        </p>
        <h3 className="message-title">{template?.title ?? '订阅消息'}</h3>
        <dl className="message-rows">
          {messageRows(message.data, template).map(({ key, name, value }) => (
            <div key={key}>
              <dt title={key}>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {onOpen ? (
          <button type="button" className="message-page" onClick={onOpen}>
            <span>进入小程序查看</span>
            <code>{message.page}</code>
          </button>
        ) : (
          <p className="message-page">{message.page === null ? '不打开页面' : <code>{message.page}</code>}</p>
        )}
      </article>
      <p className="hint message-template">
        模板 <code>{message.templateId}</code>
      </p>
    </li>
  )
}
