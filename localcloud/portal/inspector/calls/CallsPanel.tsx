import { useCalls } from '../../api/queries'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { arrowKeys } from '../../parts/arrowKeys'
import { callerName, type Person } from '../../people/person'
import { CallFilters } from './CallFilters'
import { CallRow } from './CallRow'
import './calls.css'
import { selectCalls } from './filter'
import { RunRow } from './RunRow'
import { runsOf } from './runs'
import type { CallView } from './useCallView'

interface CallsPanelProps {
  people: readonly Person[]
  chosen: Person
  view: CallView
}

/** The last function calls, live. */
export function CallsPanel({ people, chosen, view }: CallsPanelProps) {
  const { data, error, refetch } = useCalls()
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const shown = view.stopped ?? data.calls
  const calls = selectCalls(shown, view.filter, chosen.openid)
  return (
    <>
      <CallFilters view={view} calls={data.calls} people={people} holder={chosen} />
      <p className="panel-state hint" role="status">
        {view.stopped
          ? `已暂停，之后又有 ${arrivedSince(view.stopped[0]?.id, data.calls)} 次调用`
          : calls.length > 0 && `最近 ${calls.length} 次，新的在上`}
      </p>
      {calls.length === 0 ? (
        <Empty>
          {shown.length === 0
            ? '还没有云函数调用。在手机里点一点，这里马上看得到。'
            : '没有符合条件的调用。换个条件看看。'}
        </Empty>
      ) : (
        <ol className="calls" onKeyDown={arrowKeys}>
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

/** How many calls are newer than the one with this id; the log keeps only the last ones. */
function arrivedSince(id: string | undefined, calls: ReadonlyArray<{ id: string }>): number | string {
  const place = calls.findIndex((call) => call.id === id)
  if (place >= 0) return place
  return id === undefined ? calls.length : `${calls.length} 多`
}
