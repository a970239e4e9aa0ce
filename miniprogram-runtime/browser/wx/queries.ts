import type { component } from 'glass-easel-miniprogram-adapter'
import type { Runtime } from '../runtime'

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
    createIntersectionObserver: (
      owner: Queried | undefined,
      options?: Parameters<Queried['createIntersectionObserver']>[0],
    ) => (owner ?? top()).createIntersectionObserver(options),
  }
}
