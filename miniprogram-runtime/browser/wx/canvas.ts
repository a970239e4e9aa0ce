import { nodeOf, type CanvasNode } from '../builtins/canvas'
import { bytesOfBase64 } from '../files'
import type { Runtime } from '../runtime'
import { el } from '../shell/element'
import { ApiFailure, type MakeAsyncApi } from './call'

interface OffscreenOptions {
  type?: string
  width?: number
  height?: number
}

/** Drawing without a `<canvas>` on the page, and making a picture of what was drawn. */
export function canvasApi(
  { asset, files, report }: Runtime,
  asyncApi: MakeAsyncApi,
): Record<string, unknown> {
  return {
    createOffscreenCanvas: ({ type, width = 300, height = 150 }: OffscreenOptions = {}) => {
      if (type !== '2d') return report.notSimulated(`createOffscreenCanvas of type ${String(type)}`)
      const surface = el('canvas') as HTMLCanvasElement
      Object.assign(surface, { width, height })
      return nodeOf(surface, asset)
    },
    canvasToTempFilePath: asyncApi(
      'canvasToTempFilePath',
      ({
        canvas,
        fileType = 'png',
        quality = 1,
      }: {
        canvas?: CanvasNode
        fileType?: string
        quality?: number
      }) => {
        if (!canvas) throw new ApiFailure('fail canvas is empty')
        const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
        const [, base64 = ''] = canvas.toDataURL(type, quality).split(',')
        return {
          tempFilePath: files.keep({ name: `canvas.${fileType}`, type, bytes: bytesOfBase64(base64) }),
        }
      },
    ),
  }
}
