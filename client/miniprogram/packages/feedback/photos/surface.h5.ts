/** What photos are drawn on in a browser. */
import type { Surface } from './redraw'

export const SURFACE_ID = ''

export async function surface(): Promise<Surface> {
  return Object.assign(document.createElement('canvas'), { createImage: () => new Image() })
}
