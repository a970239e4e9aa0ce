import { Timeline } from 'antd'
import { readableInstant } from '../parts/time'
import type { Disclosure } from './disclosureForm'

interface RecordProps {
  events: Disclosure['events']
  names: Record<Disclosure['events'][number]['act'], string>
}

/** Everything that was done, the latest first. */
export function Record({ events, names }: RecordProps) {
  return (
    <section>
      <h2>经过</h2>
      <Timeline
        items={events.map(({ act, at, byName, note, version }, index) => ({
          key: index,
          content: (
            <>
              <div>
                {names[act]} · {byName}
              </div>
              <div className="faint numbers">
                {readableInstant(at)} · 第 {version} 版
              </div>
              {note !== null && <div>{note}</div>}
            </>
          ),
        }))}
      />
    </section>
  )
}
