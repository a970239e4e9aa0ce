import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Tappable } from '../../../components/Tappable'
import { useTask } from '../../../hooks/useTask'
import type { Door, LetterFile } from '../door'
import { keepFile, type KeptFile, openDocument, openPicture } from '../photos/keptFile'
import { Picture } from '../photos/Picture'

/** Files that came with a letter, a message or a reply; each is fetched when it is wanted. */
export function Files({ files, read }: { files: readonly LetterFile[]; read: Door['read'] }) {
  return (
    <View>
      {files.map((file, at) => (
        <File key={file.fileKey} file={file} number={at + 1} read={read} />
      ))}
    </View>
  )
}

function File({ file, number, read }: { file: LetterFile; number: number; read: Door['read'] }) {
  const [shown, setShown] = useState<{ name: string; kept: KeptFile }>()
  const kept = useRef<KeptFile>(undefined)
  useEffect(() => () => kept.current?.remove(), [])
  const open = useTask(async () => {
    if (shown) return openDocument(shown.kept)
    const { name, content } = await read(file)
    kept.current = await keepFile(file.fileKey, content, endingOf(name))
    setShown({ name, kept: kept.current })
    if (!isPicture(name)) await openDocument(kept.current)
  })
  const isSealed = file.mime === 'application/octet-stream'
  const name = shown?.name ?? (isSealed ? `密封的附件${number}` : file.name)
  if (shown && isPicture(shown.name))
    return (
      <Tappable label={`放大看${shown.name}`} onTap={() => void openPicture(shown.kept)}>
        <Picture className="photos-shown" address={shown.kept.address} name={shown.name} />
      </Tappable>
    )
  return (
    <>
      <ListRow
        icon="document"
        title={name}
        note={open.busy ? '正在打开…' : sizeOf(file.bytes)}
        onTap={() => void open.run()}
      />
      {open.error && <Notice tone="wrong">附件没有打开，请检查网络后再点一次。</Notice>}
    </>
  )
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]+$/.exec(name)?.[0].toLowerCase() ?? ''
}

function isPicture(name: string): boolean {
  return ['.jpg', '.jpeg', '.png'].includes(endingOf(name))
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
