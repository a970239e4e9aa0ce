import { useServerOffset } from '../../hooks/useServerOffset'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** The native component beside this file; a page that shows it names it in `usingComponents`. */
      countdown: { until: number; offset: number }
    }
  }
}

/** ，还有 3 小时 20 分钟: follows the server's clock without rendering again; nothing once it has passed. */
export function Countdown({ until }: { until: string }) {
  const offset = useServerOffset()
  if (offset === undefined) return null
  return <countdown until={new Date(until).getTime()} offset={offset} />
}
