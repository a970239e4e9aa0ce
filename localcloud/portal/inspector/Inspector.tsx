import { Tabs } from '../parts/Tabs'
import type { Person } from '../people/person'
import { CallsPanel } from './calls/CallsPanel'
import { ClockPanel } from './clock/ClockPanel'
import { CollectionsPanel } from './collections/CollectionsPanel'

const tabs = [
  { id: 'calls', name: '调用记录' },
  { id: 'clock', name: '时钟' },
  { id: 'data', name: '数据' },
] as const

type TabId = (typeof tabs)[number]['id']

interface InspectorProps {
  people: readonly Person[]
  chosen: Person
  tab: string | null
  onTab(tab: TabId): void
  onTimeMoved(): void
}

/** What goes on behind the screen. */
export function Inspector({ people, chosen, tab, onTab, onTimeMoved }: InspectorProps) {
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'calls'
  return (
    <Tabs label="观察" tabs={tabs} chosen={shown} onChoose={onTab}>
      {shown === 'calls' && <CallsPanel people={people} chosen={chosen} />}
      {shown === 'clock' && <ClockPanel onMoved={onTimeMoved} />}
      {shown === 'data' && <CollectionsPanel />}
    </Tabs>
  )
}
