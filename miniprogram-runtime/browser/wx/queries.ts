import type { component } from 'glass-easel-miniprogram-adapter'
import type { Report } from '../report'
import type { Runtime } from '../runtime'
import { sealed } from './sealed'

/** WeChat docs, VideoContext.playbackRate. */
const VIDEO_RATES = [0.5, 0.8, 1, 1.25, 1.5, 2]

type Queried = component.GeneralComponent

/** Questions about where elements are, asked of the page on top unless a component is given. */
export function queryApi({ navigator, report }: Runtime): Record<string, unknown> {
  const top = (): Queried => {
    if (!navigator.top) throw new Error('there is no page yet')
    return navigator.top.instance
  }
  return {
    createSelectorQuery: () => {
      const query = top().createSelectorQuery()
      // The framework would answer with the window's measures, not the page's.
      query.selectViewport = () => report.notSimulated('SelectorQuery.selectViewport')
      return query
    },
    createVideoContext: (id: string) => videoContext(navigator.top?.frame, id, report),
    createIntersectionObserver: (
      owner: Queried | undefined,
      options?: Parameters<Queried['createIntersectionObserver']>[0],
    ) => (owner ?? top()).createIntersectionObserver(options),
  }
}

/** Plays the video of a page by its id. Fullscreen and what floats over the page are not simulated. */
function videoContext(page: HTMLElement | undefined, id: string, report: Report): object {
  const player = () => page?.querySelector<HTMLVideoElement>(`wx-video[id="${id}"] > video`)
  return sealed(
    'VideoContext',
    {
      play: () => void player()?.play(),
      pause: () => player()?.pause(),
      stop: () => player()?.pause(),
      seek: (seconds: number) => {
        const found = player()
        if (found) found.currentTime = seconds
      },
      playbackRate: (rate: number) => {
        const found = player()
        if (!VIDEO_RATES.includes(rate))
          report.refused(`VideoContext.playbackRate ${rate}: WeChat plays at ${VIDEO_RATES.join(', ')}`)
        if (found) found.playbackRate = rate
      },
    },
    report,
  )
}
