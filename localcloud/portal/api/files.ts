import { useQuery } from '@tanstack/react-query'
import { NoAnswerError, read } from './client'

const FILES_EVERY_MS = 5_000
/** Of longer texts only the beginning is shown. */
export const TEXT_SHOWN_BYTES = 64 * 1024

export interface StoredFile {
  path: string
  fileID: string
  type: string
  /** Bytes. */
  size: number
  /** Local clock, milliseconds. */
  storedAt: number
  /** Where it can be downloaded for a while. */
  url: string
}

export function useFiles() {
  return useQuery({
    queryKey: ['files'],
    queryFn: async () => {
      const { files } = await read<{ files: StoredFile[] }>('/localcloud/files')
      return files.map((file) => ({ ...file, url: onThisPagesHost(file.url) }))
    },
    refetchInterval: FILES_EVERY_MS,
  })
}

/** The beginning of a file that holds text. */
export function useFileText({ path, storedAt, url }: StoredFile) {
  return useQuery({
    queryKey: ['file', path, storedAt],
    queryFn: () => readText(url),
  })
}

async function readText(url: string): Promise<string> {
  let response: Response
  try {
    response = await fetch(url)
  } catch {
    throw new NoAnswerError()
  }
  if (!response.ok) throw new Error(`这个文件现在拿不到（HTTP ${response.status}）`)
  return (await response.text()).slice(0, TEXT_SHOWN_BYTES)
}

/** The cloud calls itself 127.0.0.1; a page of localhost may not read what is there. */
function onThisPagesHost(address: string): string {
  const { pathname, search } = new URL(address, window.location.href)
  return `${pathname}${search}`
}
