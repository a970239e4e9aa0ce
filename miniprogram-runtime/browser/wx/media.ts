import { pickFiles, type TemporaryFile } from '../files'
import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'
import { permit } from './permissions'
import type { Privacy } from './privacy'

const DEFAULT_COUNT = 9

/** Choosing pictures and videos, and saving a picture to the album. */
export function mediaApi(
  runtime: Runtime,
  privacy: Privacy,
  asyncApi: MakeAsyncApi,
): Record<string, unknown> {
  const { device, files } = runtime
  const choose = async (api: string, count: number, accept: string): Promise<TemporaryFile[]> => {
    await privacy.demand(api)
    const given = device.takeFromAlbum(count)
    const chosen = given.length > 0 ? given : await pickFiles(accept, count > 1)
    if (chosen.length === 0) throw new ApiFailure('cancel')
    return chosen.slice(0, count)
  }
  return {
    chooseMedia: asyncApi(
      'chooseMedia',
      async ({ count = DEFAULT_COUNT, mediaType = ['image', 'video'] }: ChooseMediaOptions) => {
        const kinds = mediaType.includes('mix') ? ['image', 'video'] : mediaType
        const chosen = await choose('chooseMedia', count, kinds.map((kind) => `${kind}/*`).join())
        const tempFiles = chosen.map((file) => ({
          tempFilePath: files.keep(file),
          size: file.bytes.length,
          fileType: file.type.startsWith('video/') ? 'video' : 'image',
        }))
        const found = new Set(tempFiles.map(({ fileType }) => fileType))
        return { tempFiles, type: found.size > 1 ? 'mix' : [...found][0] }
      },
    ),
    chooseImage: asyncApi('chooseImage', async ({ count = DEFAULT_COUNT }: { count?: number }) => {
      const chosen = await choose('chooseImage', count, 'image/*')
      const tempFiles = chosen.map((file) => ({ path: files.keep(file), size: file.bytes.length }))
      return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) }
    }),
    saveImageToPhotosAlbum: asyncApi('saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
      await privacy.demand('saveImageToPhotosAlbum')
      await permit(runtime, 'scope.writePhotosAlbum')
      if (!files.get(filePath)) throw new ApiFailure('no such file or directory')
      device.saved.push(filePath)
    }),
  }
}

interface ChooseMediaOptions {
  count?: number
  mediaType?: ('image' | 'video' | 'mix')[]
}
