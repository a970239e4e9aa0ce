import { textOf } from '../http'
import type { Runtime } from '../runtime'
import { ApiFailure, type Callbacks, type MakeAsyncApi } from './call'
import { bytesOfBase64, base64Of } from '../files'
import { sealed } from './sealed'

/** The mini-program's own folder; `wx.env.USER_DATA_PATH`. */
export const USER_DATA_PATH = 'wxfile://usr'

/** What WeChat's viewer of documents opens. */
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

interface WriteOptions {
  filePath: string
  data: string | ArrayBuffer
  encoding?: string
}
interface ReadOptions {
  filePath: string
  encoding?: string
}

/** Files in the mini-program's own folder, and handing files to WeChat's viewers and chats. */
export function fileSystemApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { device, files, report, http } = runtime
  const existing = (path: string) => {
    const file = files.get(path)
    if (!file) throw new ApiFailure(`no such file or directory, open "${path}"`)
    return file
  }
  const own = (path: string) => {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new ApiFailure(`permission denied, open "${path}"`)
  }
  const work = {
    writeFile: ({ filePath, data, encoding = 'utf8' }: WriteOptions) => {
      own(filePath)
      const bytes = typeof data === 'string' ? decoded(data, encoding) : new Uint8Array(data.slice(0))
      files.write(filePath, { name: filePath.slice(USER_DATA_PATH.length + 1), type: '', bytes })
    },
    readFile: ({ filePath, encoding }: ReadOptions) => ({
      data: encoded(existing(filePath).bytes, encoding),
    }),
    unlink: ({ filePath }: { filePath: string }) => {
      own(filePath)
      existing(filePath)
      files.remove(filePath)
    },
    access: ({ path }: { path: string }) => {
      if (!files.get(path)) throw new ApiFailure(`no such file or directory ${path}`)
    },
  }
  const manager = sealed(
    'FileSystemManager',
    {
      writeFile: asyncApi('writeFile', work.writeFile),
      readFile: asyncApi('readFile', work.readFile),
      unlink: asyncApi('unlink', work.unlink),
      access: asyncApi('access', work.access),
      writeFileSync: atOnce(
        'writeFileSync',
        (filePath: string, data: string | ArrayBuffer, encoding?: string) =>
          work.writeFile({ filePath, data, encoding }),
      ),
      readFileSync: atOnce(
        'readFileSync',
        (filePath: string, encoding?: string) => work.readFile({ filePath, encoding }).data,
      ),
      unlinkSync: atOnce('unlinkSync', (filePath: string) => work.unlink({ filePath })),
      accessSync: atOnce('accessSync', (path: string) => work.access({ path })),
    },
    report,
  )
  const download = asyncApi('downloadFile', async ({ url }: { url: string }) => {
    const address = new URL(url)
    if (!http || address.origin !== runtime.origin) throw new ApiFailure('url not in domain list')
    if (!device.networkStatus.isConnected) throw new ApiFailure('network is down')
    const { bytes, status } = await http(address.pathname + address.search, { method: 'GET', headers: {} })
    const name = address.pathname.split('/').at(-1) ?? ''
    return { tempFilePath: files.keep({ name, type: '', bytes }), statusCode: status }
  })
  return {
    getFileSystemManager: () => manager,
    openDocument: asyncApi(
      'openDocument',
      ({ filePath, fileType }: { filePath: string; fileType?: string }) => {
        existing(filePath)
        const type = fileType ?? filePath.split('.').at(-1)
        if (!DOCUMENTS.includes(type ?? '')) throw new ApiFailure('filetype not supported')
        device.opened.push(filePath)
      },
    ),
    previewImage: asyncApi('previewImage', ({ urls }: { urls: string[] }) => {
      device.opened.push(...urls)
    }),
    shareFileMessage: asyncApi('shareFileMessage', ({ filePath }: { filePath: string }) => {
      if (!device.tappedJustNow()) throw new ApiFailure('can only be invoked by user TAP gesture.')
      existing(filePath)
      device.shared.push(filePath)
    }),
    downloadFile: (options: { url: string } & Callbacks) => {
      // With a callback it answers through it; the task that comes back is no promise.
      void download({ ...options, complete: options.complete ?? (() => undefined) })
      return sealed('DownloadTask', { abort: () => report.notSimulated('DownloadTask.abort') }, report)
    },
  }

  function decoded(text: string, encoding: string): Uint8Array {
    if (encoding === 'base64') return bytesOfBase64(text)
    return encoding === 'utf8' || encoding === 'utf-8' ? utf8(text) : unknownEncoding(encoding)
  }
  function encoded(bytes: Uint8Array, encoding: string | undefined): unknown {
    if (encoding === undefined) return bytes.slice().buffer
    if (encoding === 'base64') return base64Of(bytes)
    return encoding === 'utf8' || encoding === 'utf-8' ? textOf(bytes) : unknownEncoding(encoding)
  }
  function unknownEncoding(encoding: string): never {
    return report.notSimulated(`FileSystemManager with encoding ${encoding}`)
  }
}

/** A synchronous API: it throws what its asynchronous twin would be told. */
function atOnce<A extends unknown[], R>(name: string, work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return work(...args)
    } catch (error) {
      throw error instanceof ApiFailure ? new Error(`${name}:fail ${error.message}`) : error
    }
  }
}

function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0))
}
