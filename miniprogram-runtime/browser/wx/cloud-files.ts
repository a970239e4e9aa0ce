import { textOf } from '../http'
import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'

/** WeChat's number for a file that is not there. */
const NO_SUCH_FILE = -503003

interface Listed {
  fileID: string
  code: string
  tempFileURL?: string
  maxAge?: number
}

/** Files of the cloud, by the same protocol as the cloud functions' SDK speaks; refused where there is no server. */
export function cloudFilesApi(
  { http, files, device }: Runtime,
  asyncApi: MakeAsyncApi,
): Record<string, unknown> {
  if (!http) return {}
  const ask = async <T>(action: string, parameters: object): Promise<T> => {
    if (!device.networkStatus.isConnected) throw new ApiFailure('request:fail network is down')
    const body = JSON.stringify({ action, ...parameters })
    const headers = { 'content-type': 'application/json' }
    const { bytes } = await http('/admin', { method: 'POST', headers, body })
    const answer = JSON.parse(textOf(bytes)) as { code?: string; message?: string; data: T }
    if (answer.code) throw new ApiFailure(answer.message ?? answer.code)
    return answer.data
  }
  const addresses = async (fileList: (string | { fileID: string; maxAge?: number })[]): Promise<Listed[]> => {
    const asked = fileList.map((file) =>
      typeof file === 'string' ? { fileid: file } : { fileid: file.fileID, max_age: file.maxAge },
    )
    const data = await ask<{ download_list: Listed[] }>('storage.batchGetDownloadUrl', { file_list: asked })
    return data.download_list
  }
  const outcome = ({ code }: Listed): { status: number; errMsg: string } =>
    code === 'SUCCESS'
      ? { status: 0, errMsg: 'ok' }
      : { status: NO_SUCH_FILE, errMsg: 'storage file not exists' }

  return {
    uploadFile: asyncApi(
      'cloud.uploadFile',
      async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
        const file = files.get(filePath)
        if (!file) throw new ApiFailure(`file doesn't exist: ${filePath}`)
        const meta = await ask<{ url: string; authorization: string; token: string; fileId: string }>(
          'storage.getUploadMetadata',
          { path: cloudPath, method: 'put' },
        )
        const headers = {
          'content-type': file.type,
          authorization: meta.authorization,
          'x-cos-security-token': meta.token,
        }
        const { status } = await http(pathOf(meta.url), { method: 'PUT', headers, body: file.bytes })
        if (status !== 200) throw new ApiFailure(`the upload was refused with status ${status}`)
        return { fileID: meta.fileId, statusCode: status }
      },
    ),
    getTempFileURL: asyncApi(
      'cloud.getTempFileURL',
      async ({ fileList }: { fileList: (string | { fileID: string; maxAge?: number })[] }) => ({
        fileList: (await addresses(fileList)).map((listed) => ({
          fileID: listed.fileID,
          tempFileURL: listed.tempFileURL ?? '',
          maxAge: listed.maxAge,
          ...outcome(listed),
        })),
      }),
    ),
    downloadFile: asyncApi('cloud.downloadFile', async ({ fileID }: { fileID: string }) => {
      const [listed] = await addresses([fileID])
      if (!listed?.tempFileURL) throw new ApiFailure('storage file not exists', { errCode: NO_SUCH_FILE })
      const { status, headers, bytes } = await http(pathOf(listed.tempFileURL), {
        method: 'GET',
        headers: {},
      })
      const type = headers['content-type'] ?? 'application/octet-stream'
      return { statusCode: status, tempFilePath: files.keep({ name: fileID, type, bytes }) }
    }),
    deleteFile: asyncApi('cloud.deleteFile', async ({ fileList }: { fileList: string[] }) => {
      // A real client may delete only what its person has uploaded; the local server does not tell them apart.
      const data = await ask<{ delete_list: Listed[] }>('storage.batchDeleteFile', { fileid_list: fileList })
      return { fileList: data.delete_list.map((listed) => ({ fileID: listed.fileID, ...outcome(listed) })) }
    }),
  }
}

/** The server names itself by an address of its own; the phone goes to it the way the page came. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
