/** Pure decisions about the home page. */
import type { Waiting } from './model'

/** More than this are not told; nobody works from so long a list. */
export const MAX_WAITING = 20

/** In the order of their clocks, what has no clock last; what is due at the same time keeps its order. */
export function inOrderOfClocks(found: readonly Waiting[]): Waiting[] {
  const time = ({ dueAt }: Waiting) => dueAt ?? '\uffff'
  return [...found].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)).slice(0, MAX_WAITING)
}
