/** Files in the cloud storage. */
import { cloud } from './sdk'

/** Files of one request, the cloud's limit. */
const MOST_FILES = 50

/** Addresses for a day by file id; a file that is not there has none. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {}
  const { fileList } = await cloud.getTempFileURL({ fileList: fileIds.slice(0, MOST_FILES) })
  return Object.fromEntries(
    fileList
      .filter(({ tempFileURL }) => tempFileURL !== '')
      .map(({ fileID, tempFileURL }) => [fileID, tempFileURL]),
  )
}

/** Stores a file; answers with its id. */
export async function storeFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent })
  return fileID
}

/** What a file holds. @throws when there is none */
export async function readFile(fileID: string): Promise<Buffer> {
  return (await cloud.downloadFile({ fileID })).fileContent
}

/** Deletes files; one that is not there is no failure. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += MOST_FILES)
    await cloud.deleteFile({ fileList: fileIds.slice(from, from + MOST_FILES) })
}
