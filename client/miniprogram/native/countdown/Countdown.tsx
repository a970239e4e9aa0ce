import type {} from '../elements'
import { useServerOffset } from '../../hooks/useServerOffset'

/** ，还有 3 小时 20 分钟: follows the server's clock without rendering again; nothing once it has passed. */
export function Countdown({ until }: { until: string }) {
  const offset = useServerOffset()
  if (offset === undefined) return null
  return <countdown until={new Date(until).getTime()} offset={offset} />
}
