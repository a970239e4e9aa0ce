import chevron from 'lucide-static/icons/chevron-right.svg'
import { useState } from 'react'
import type { FunctionCall } from '../../../calls'
import { Icon } from '../../parts/Icon'
import { beijingSpan } from '../../parts/time'
import { CallRow } from './CallRow'

/** The same call many times in a row, newest first; one by one when opened. */
export function RunRow({ run, caller }: { run: readonly FunctionCall[]; caller: string }) {
  const [open, setOpen] = useState(false)
  const [newest, oldest] = [run[0]!, run.at(-1)!]
  return (
    <li className={open ? 'call open' : 'call'}>
      <button type="button" className="call-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon source={chevron} />
        <span className="call-words">
          <span className="call-title">
            <span className="call-action">{newest.action ?? newest.name}</span>
            <span className="call-ms">{run.length} 次</span>
          </span>
          <span className="call-facts">
            <span>{caller}</span>
            <span className="numbers">{beijingSpan(oldest.startedAt, newest.startedAt)}</span>
          </span>
        </span>
      </button>
      {open && (
        <ol className="calls run">
          {run.map((call) => (
            <CallRow key={call.id} call={call} caller={caller} />
          ))}
        </ol>
      )}
    </li>
  )
}
