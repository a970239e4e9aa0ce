import { leftOf, type Row } from './words'

/** How long there is until the next thing is due; in red when it is late. */
export function TimeLeft({ clock }: { clock: Row['clock'] }) {
  if (!clock) return null
  return <span className={clock.daysLeft < 0 ? 'letters-late' : 'numbers'}>{leftOf(clock)}</span>
}
