import { useState } from 'react'
import { useCalls } from '../../api/queries'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { callerName, type Person } from '../../people/person'
import { CallRow } from './CallRow'
import './calls.css'
import { RunRow } from './RunRow'
import { runsOf } from './runs'

/** The last function calls, live. */
export function CallsPanel({ people, chosen }: { people: readonly Person[]; chosen: Person }) {
  const { data, error, refetch } = useCalls()
  const [onlyChosen, setOnlyChosen] = useState(false)
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const calls = onlyChosen ? data.calls.filter(({ caller }) => caller === chosen.openid) : data.calls
  return (
    <>
      <div className="calls-bar">
        <label className="check">
          <input
            type="checkbox"
            checked={onlyChosen}
            onChange={(event) => setOnlyChosen(event.target.checked)}
          />
          只看{chosen.name}
        </label>
        <span className="hint">{calls.length > 0 && `最近 ${calls.length} 次，新的在上`}</span>
      </div>
      {calls.length === 0 ? (
        <Empty>还没有云函数调用。在手机里点一点，这里马上看得到。</Empty>
      ) : (
        <ol className="calls">
          {runsOf(calls).map((run) => {
            const [newest, oldest] = [run[0]!, run.at(-1)!]
            const caller = callerName(newest.caller, newest.source, people)
            // A run grows at its newest end, so the oldest call is its name.
            return run.length === 1 ? (
              <CallRow key={oldest.id} call={newest} caller={caller} />
            ) : (
              <RunRow key={oldest.id} run={run} caller={caller} />
            )
          })}
        </ol>
      )}
    </>
  )
}
