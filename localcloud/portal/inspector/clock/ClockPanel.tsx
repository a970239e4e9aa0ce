import { type ClockMove, useClock, useMoveClock } from '../../api/queries'
import { Failure, Loading } from '../../parts/Notice'
import { aheadInWords, beijingDay, beijingTime, DAY_MS, HOUR_MS, WEEK_MS } from '../../parts/time'
import { useNow } from '../../parts/useNow'
import './clock.css'
import { Timers } from './Timers'

const steps: Array<{ name: string; move: ClockMove }> = [
  { name: '前进一小时', move: { advanceMs: HOUR_MS } },
  { name: '前进一天', move: { advanceMs: DAY_MS } },
  { name: '前进一周', move: { advanceMs: WEEK_MS } },
]

/** The time of the local cloud, and moving it. */
export function ClockPanel({ onMoved }: { onMoved: () => void }) {
  const { data, error, refetch } = useClock()
  const move = useMoveClock(onMoved)
  const now = useNow()
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const local = now + data.offsetMs
  return (
    <div className="clock">
      <p className="clock-day">{beijingDay(local)}</p>
      <p className="clock-time">{beijingTime(local)}</p>
      <p className="hint">北京时间，{aheadInWords(data.offsetMs)}</p>
      <div className="clock-steps">
        {steps.map(({ name, move: step }) => (
          <button
            key={name}
            type="button"
            className="button"
            disabled={move.isPending}
            onClick={() => move.mutate(step)}
          >
            {name}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={move.isPending || data.offsetMs === 0}
          onClick={() => move.mutate({ reset: true })}
        >
          回到现在
        </button>
      </div>
      <p role="status" className="clock-state">
        {move.isPending && '时间正在走，途中到点的定时任务正在补着运行…'}
        {move.isSuccess && '时间到了，手机已重新打开。'}
        {move.isError && <span className="bad">时钟没有动：{move.error.message}</span>}
      </p>
      <p className="hint">
        云函数、数据库的服务器时间和定时任务都按这个钟走；重新启动后仍然记得。往前走时，途中到点的定时任务会补着运行，太密的只补最近几次。回到现在只拨回时钟，已写下的数据不变。
      </p>
      <Timers now={local} />
    </div>
  )
}
