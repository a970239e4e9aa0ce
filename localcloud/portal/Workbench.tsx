import { useState } from 'react'
import type { PortalConfig } from './config'
import { Header } from './Header'
import { Inspector } from './inspector/Inspector'
import { useCounters } from './inspector/program/useCounters'
import { Empty } from './parts/Notice'
import { Segmented } from './parts/Segmented'
import { PeoplePanel } from './people/PeoplePanel'
import { type Person, visitor } from './people/person'
import { useVisitor } from './people/useVisitor'
import { PhonePanel } from './phone/PhonePanel'
import { usePlace } from './usePlace'

/** Narrow screens show one of the three at a time. */
const views = [
  { id: 'people', name: '人物' },
  { id: 'phone', name: '手机' },
  { id: 'inspector', name: '观察' },
] as const

/** People, their phone, and what goes on behind it. */
export function Workbench({ config }: { config: PortalConfig }) {
  const [place, moveTo] = usePlace()
  const [visitorOpenid, renewVisitor] = useVisitor()
  const [started, setStarted] = useState(0)
  /** What a message opened the app with; forgotten when another person or app is chosen. */
  const [page, setPage] = useState<string | null>(null)
  const restart = () => setStarted((count) => count + 1)

  const someone = visitor(visitorOpenid)
  const people: Person[] = [...config.people.map((person) => ({ ...person, key: person.openid })), someone]
  const chosen = people.find(({ key }) => key === place.person) ?? people[0] ?? someone
  const app = config.apps.find(({ id }) => id === place.app) ?? config.apps[0]
  const counters = useCounters(`${app?.id} ${chosen.openid} ${started}`)
  const view = views.find(({ id }) => id === place.view)?.id ?? 'phone'

  return (
    <div className="workbench" data-view={view}>
      <Header
        title={config.title}
        subtitle={config.subtitle}
        onClock={() => moveTo({ tab: 'clock', view: 'inspector' })}
      />
      <main>
        <section className="people-side" aria-label="人物">
          <PeoplePanel
            people={people}
            chosen={chosen}
            onChoose={(person) => {
              setPage(null)
              moveTo({ person })
            }}
            onRenewVisitor={renewVisitor}
            console={config.console}
            invites={config.invites}
          />
        </section>
        <section className="phone-side" aria-label="手机">
          {app ? (
            <PhonePanel
              apps={config.apps}
              app={app}
              person={chosen}
              page={page}
              started={started}
              onChoose={(id) => {
                setPage(null)
                moveTo({ app: id })
              }}
              onRestart={restart}
            />
          ) : (
            <Empty>这里还没有可以打开的应用。</Empty>
          )}
        </section>
        <section className="inspector-side" aria-label="观察">
          <Inspector
            title={config.title}
            messageTemplates={config.messageTemplates}
            people={people}
            chosen={chosen}
            place={place}
            onMove={moveTo}
            counters={counters}
            onRestart={restart}
            onOpenPage={(person, target) => {
              setPage(target)
              restart()
              moveTo({ person, view: 'phone' })
            }}
          />
        </section>
      </main>
      <nav className="views" aria-label="看哪一部分">
        <Segmented label="看哪一部分" choices={views} chosen={view} onChoose={(id) => moveTo({ view: id })} />
      </nav>
    </div>
  )
}
