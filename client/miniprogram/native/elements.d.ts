/** The native components as JSX; a page that shows one names it in `usingComponents`. */
import 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      countdown: { until: number; offset: number }
      'reading-meter': { id: string }
    }
  }
}
