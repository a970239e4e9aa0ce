import { type Timer, useRunTimer, useTimers } from '../../api/timers'
import { Failure, Loading } from '../../parts/Notice'
import { beijingMoment } from '../../parts/time'
import './timers.css'
import { untilInWords } from './until'

/** The timers of all functions: when they come next, and running one now. @param now local clock */
export function Timers({ now }: { now: number }) {
  const { data, error, refetch } = useTimers()
  return (
    <section className="timers" aria-labelledby="timers-title">
      <h2 id="timers-title">定时任务</h2>
      {!data ? (
        error ? (
          <Failure error={error} retry={refetch} />
        ) : (
          <Loading />
        )
      ) : data.timers.length === 0 ? (
        <p className="hint">没有定时任务。写在云函数 config.json 的 triggers 里，就会出现在这里。</p>
      ) : (
        <ul>
          {data.timers.map((timer) => (
            <TimerRow key={`${timer.function} ${timer.name}`} timer={timer} now={now} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TimerRow({ timer, now }: { timer: Timer; now: number }) {
  const run = useRunTimer()
  return (
    <li className="timer">
      <div className="timer-words">
        <span className="timer-name">{timer.name}</span>
        <span className="hint">
          云函数 <code>{timer.function}</code>，<code>{timer.cron}</code>
        </span>
        <span className="timer-next numbers">
          {timer.nextAt === null
            ? '不会再运行'
            : `下次 ${beijingMoment(timer.nextAt)}，${untilInWords(timer.nextAt - now)}`}
        </span>
        <span role="status" className="timer-state">
          {run.isPending && '正在运行…'}
          {run.isSuccess && <span className="good">✓ 运行完了，花费见调用记录</span>}
          {run.isError && <span className="bad">运行失败：{run.error.message}</span>}
        </span>
      </div>
      <button
        type="button"
        className="small-button"
        disabled={run.isPending}
        onClick={() => run.mutate(timer)}
        aria-label={`现在运行 ${timer.name}`}
      >
        现在运行
      </button>
    </li>
  )
}
