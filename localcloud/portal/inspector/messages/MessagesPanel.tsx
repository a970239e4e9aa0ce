import { useState } from 'react'
import type { MessageTemplate } from '../../config'
import { useMessages } from '../../api/queries'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { Segmented } from '../../parts/Segmented'
import type { Person } from '../../people/person'
import { Consents } from './Consents'
import { MessageCard } from './MessageCard'
import './messages.css'

interface MessagesPanelProps {
  /** Name of the mini-program, as WeChat puts it over its messages. */
  sender: string
  templates: readonly MessageTemplate[]
  people: readonly Person[]
  chosen: Person
  onOpenPage(person: string, page: string): void
}

/** Subscribe messages, as phones would show them. */
export function MessagesPanel({ sender, templates, people, chosen, onOpenPage }: MessagesPanelProps) {
  const { data, error, refetch } = useMessages()
  const [whose, setWhose] = useState<string>('all')
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const messages = data.messages.filter(({ touser }) => whose === 'all' || touser === chosen.openid)
  const find = (openid: string) => people.find((person) => person.openid === openid)
  const nameOf = (openid: string) => find(openid)?.name ?? openid
  /** Undefined when the message leads nowhere, or its reader is not among the people here. */
  const opener = (reader: Person | undefined, page: string | null) =>
    reader && page !== null ? () => onOpenPage(reader.key, page) : undefined
  return (
    <>
      <div className="panel-bar">
        <Segmented
          label="谁的消息"
          choices={[
            { id: 'all', name: '所有人' },
            { id: 'chosen', name: chosen.name },
          ]}
          chosen={whose}
          onChoose={setWhose}
        />
        <span className="hint">{messages.length > 0 && `${messages.length} 条，新的在上`}</span>
      </div>
      {messages.length === 0 ? (
        <Empty>
          {whose === 'all'
            ? '还没有发出订阅消息。云函数调用 subscribeMessage.send 之后，消息会出现在这里。'
            : `${chosen.name}还没有收到订阅消息。`}
        </Empty>
      ) : (
        <ol className="messages">
          {messages.map((message) => (
            <MessageCard
              key={message.msgid}
              message={message}
              template={templates.find(({ id }) => id === message.templateId)}
              sender={sender}
              receiver={nameOf(message.touser)}
              onOpen={opener(find(message.touser), message.page)}
            />
          ))}
        </ol>
      )}
      <Consents nameOf={nameOf} templates={templates} />
    </>
  )
}
