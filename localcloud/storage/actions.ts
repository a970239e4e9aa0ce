import { createHash } from 'node:crypto'
import { invalidParameter } from '../errors'
import { DEFAULT_URL_SECONDS } from '../limits'
import type { Body } from '../protocol/database-actions'
import { checkFilePath, type FileStore } from './files'

type StorageAction = (files: FileStore, body: Body) => Record<string, unknown>

const MISSING = 'STORAGE_FILE_NONEXIST'

/** The storage actions of the SDK's protocol. */
export const storageActions: Record<string, StorageAction> = {
  'storage.getUploadMetadata': (files, body) => {
    const path = checkFilePath(body['path'])
    const signature = files.uploadSignature(path)
    return {
      data: {
        url: `${files.baseUrl}/cos/${encodeURIComponent(path)}`,
        token: signature,
        authorization: signature,
        fileId: files.idOf(path),
        cosFileId: createHash('md5').update(path).digest('hex'),
      },
    }
  },

  'storage.batchGetDownloadUrl': (files, body) => ({
    data: {
      download_list: listOf(body, 'file_list').map((entry) => {
        const { fileid, max_age: maxAge } = entry as { fileid?: unknown; max_age?: unknown }
        const path = typeof fileid === 'string' ? files.pathOf(fileid) : undefined
        if (path === undefined) return { fileid, fileID: fileid, code: MISSING, tempFileURL: '' }
        const seconds = typeof maxAge === 'number' ? maxAge : DEFAULT_URL_SECONDS
        const tempFileURL = files.urlOf(path, seconds)
        return { fileid, fileID: fileid, code: 'SUCCESS', tempFileURL, download_url: '', maxAge: seconds }
      }),
    },
  }),

  'storage.batchDeleteFile': (files, body) => ({
    data: {
      delete_list: listOf(body, 'fileid_list').map((fileID) => {
        const path = typeof fileID === 'string' ? files.pathOf(fileID) : undefined
        if (path === undefined) return { fileID, code: MISSING }
        files.remove(path)
        return { fileID, code: 'SUCCESS' }
      }),
    },
  }),
}

function listOf(body: Body, name: string): unknown[] {
  const list = body[name]
  if (Array.isArray(list)) return list
  throw invalidParameter(`${name} must be a list`)
}
