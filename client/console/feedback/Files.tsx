import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { api } from '../api'
import { readFile } from '../sealed/keyring'
import type { Letter } from './words'

type LetterFile = Letter['files'][number]

/** Files that came with a letter, a message or a reply; each is fetched when it is wanted. */
export function Files({ letterId, files }: { letterId: string; files: readonly LetterFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="letters-files" aria-label="附件">
      {files.map((file, at) => (
        <File key={file.fileKey} letterId={letterId} file={file} number={at + 1} />
      ))}
    </ul>
  )
}

function File({ letterId, file, number }: { letterId: string; file: LetterFile; number: number }) {
  const address = useRef<string>(undefined)
  useEffect(() => () => URL.revokeObjectURL(address.current ?? ''), [])
  const open = useMutation({
    mutationFn: async () => {
      const { name, content } = await opened(letterId, file)
      address.current = URL.createObjectURL(new Blob([content.slice()], { type: typeOf(name) }))
      return { name, address: address.current }
    },
  })
  const name = open.data?.name ?? (isSealed(file) ? `密封的附件${number}` : file.name)
  return (
    <li>
      {open.data ? (
        <>
          {typeOf(name).startsWith('image/') && <img src={open.data.address} alt={name} />}
          <a href={open.data.address} download={name}>
            保存 {name}
          </a>
        </>
      ) : (
        <Button
          type="link"
          icon={<PaperClipOutlined />}
          loading={open.isPending}
          onClick={() => open.mutate()}
        >
          {name}（{Math.max(1, Math.round(file.bytes / 1000))} KB）
        </Button>
      )}
      {open.error && (
        <Alert
          type="error"
          showIcon
          title="附件没有打开，请检查网络后再点一次；密封的附件要用收信时的密钥。"
        />
      )}
    </li>
  )
}

/** The file as it was before it was sealed. */
async function opened(letterId: string, file: LetterFile): Promise<{ name: string; content: Uint8Array }> {
  const parts: Uint8Array[] = []
  for (let piece = 0, pieces = 1; piece < pieces; piece++) {
    const got = await api('feedback.handledFile', { letterId, fileKey: file.fileKey, piece })
    pieces = got.pieces
    parts.push(Uint8Array.from(atob(got.base64), (letter) => letter.charCodeAt(0)))
  }
  const content = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
  if (!isSealed(file)) return { name: file.name, content }
  const read = readFile(content)
  if (!read) throw new Error('no opened key fits')
  return read
}

function isSealed({ mime }: LetterFile): boolean {
  return mime === 'application/octet-stream'
}

/** By its ending: only what is safe to show in a page is shown. */
function typeOf(name: string): string {
  if (/\.jpe?g$/i.test(name)) return 'image/jpeg'
  return /\.png$/i.test(name) ? 'image/png' : 'application/octet-stream'
}
