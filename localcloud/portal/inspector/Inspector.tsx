import type { MessageTemplate } from '../config'
import { Tabs } from '../parts/Tabs'
import type { Person } from '../people/person'
import type { Place } from '../usePlace'
import { CallsPanel } from './calls/CallsPanel'
import { useCallView } from './calls/useCallView'
import { ClockPanel } from './clock/ClockPanel'
import { CollectionsPanel } from './collections/CollectionsPanel'
import { DocumentsPanel } from './documents/DocumentsPanel'
import { FilesPanel } from './files/FilesPanel'
import { MessagesPanel } from './messages/MessagesPanel'
import type { ProgramCounters } from './program/counters'
import { ProgramPanel } from './program/ProgramPanel'
import { SettingsPanel } from './settings/SettingsPanel'

const tabs = [
  { id: 'calls', name: '调用记录' },
  { id: 'data', name: '数据' },
  { id: 'files', name: '文件' },
  { id: 'messages', name: '消息' },
  { id: 'clock', name: '时钟' },
  { id: 'program', name: '小程序' },
  { id: 'settings', name: '环境' },
] as const

interface InspectorProps {
  /** Of the product. */
  title: string
  messageTemplates: readonly MessageTemplate[]
  people: readonly Person[]
  chosen: Person
  place: Place
  onMove(change: Partial<Place>): void
  counters: ProgramCounters | null
  /** What the phone shows is of the past: it must be opened anew. */
  onRestart(): void
  /** Opens a page in the phone of a person, named by their key. */
  onOpenPage(person: string, page: string): void
}

/** What goes on behind the screen. */
export function Inspector({
  title,
  messageTemplates,
  people,
  chosen,
  place,
  onMove,
  counters,
  onRestart,
  onOpenPage,
}: InspectorProps) {
  const shown = tabs.find(({ id }) => id === place.tab)?.id ?? 'calls'
  const calls = useCallView()
  return (
    <Tabs label="观察" tabs={tabs} chosen={shown} onChoose={(tab) => onMove({ tab })}>
      {shown === 'calls' && <CallsPanel people={people} chosen={chosen} view={calls} />}
      {shown === 'data' &&
        (place.collection === null ? (
          <CollectionsPanel onOpen={(collection) => onMove({ collection })} />
        ) : (
          <DocumentsPanel
            key={place.collection}
            collection={place.collection}
            onBack={() => onMove({ collection: null })}
          />
        ))}
      {shown === 'files' && <FilesPanel />}
      {shown === 'messages' && (
        <MessagesPanel
          sender={title}
          templates={messageTemplates}
          people={people}
          chosen={chosen}
          onOpenPage={onOpenPage}
        />
      )}
      {shown === 'clock' && <ClockPanel onMoved={onRestart} />}
      {shown === 'program' && <ProgramPanel counters={counters} />}
      {shown === 'settings' && <SettingsPanel onReset={onRestart} />}
    </Tabs>
  )
}
