import { useClock } from './api/queries'
import { aheadInWords, beijingDay, beijingTime } from './parts/time'
import { useNow } from './parts/useNow'

/** What this is, and what time it is in there. */
export function Header({
  title,
  subtitle,
  onClock,
}: {
  title: string
  subtitle: string
  onClock: () => void
}) {
  return (
    <header className="header">
      <div className="header-words">
        <h1>{title}</h1>
        <p>{subtitle}</p>
      </div>
      <LocalTime onClick={onClock} />
    </header>
  )
}

function LocalTime({ onClick }: { onClick: () => void }) {
  const { data } = useClock()
  const now = useNow()
  if (!data) return null
  const local = now + data.offsetMs
  return (
    <button type="button" className="local-time" onClick={onClick} title="拨动时钟">
      <span className="local-time-day">{beijingDay(local)}</span>
      <span className="numbers">{beijingTime(local)}</span>
      {data.offsetMs > 0 && <span className="tag warning">{aheadInWords(data.offsetMs)}</span>}
    </button>
  )
}
