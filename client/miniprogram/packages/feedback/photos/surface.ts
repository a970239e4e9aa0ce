/** What photos are drawn on in WeChat: a canvas of the page, far outside of what is seen. */
import Taro from '@tarojs/taro'
import type { Surface } from './redraw'

export const SURFACE_ID = 'photo-surface'

/** @throws when the page has no such canvas */
export function surface(): Promise<Surface> {
  const query = Taro.createSelectorQuery()
  const { page } = Taro.getCurrentInstance()
  if (page) query.in(page as TaroGeneral.IAnyObject)
  return new Promise((resolve, reject) => {
    query
      .select(`#${SURFACE_ID}`)
      .fields({ node: true })
      .exec(([found]: Array<{ node: Surface } | null>) =>
        found ? resolve(found.node) : reject(new Error('no canvas to draw photos on')),
      )
  })
}
