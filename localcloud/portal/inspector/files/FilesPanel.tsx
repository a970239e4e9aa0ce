import fileIcon from 'lucide-static/icons/file.svg'
import imageIcon from 'lucide-static/icons/image.svg'
import textIcon from 'lucide-static/icons/file-text.svg'
import { useState } from 'react'
import { type StoredFile, useFiles } from '../../api/files'
import { arrowKeys } from '../../parts/arrowKeys'
import { Icon } from '../../parts/Icon'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { sizeInWords } from '../../parts/size'
import { beijingMoment } from '../../parts/time'
import { FileDialog } from './FileDialog'
import './files.css'
import { type FileKind, kindOf } from './kind'

const icons: Record<FileKind, string> = { image: imageIcon, text: textIcon, other: fileIcon }

/** The files in the cloud's storage. */
export function FilesPanel() {
  const { data: files, error, refetch } = useFiles()
  const [opened, setOpened] = useState<StoredFile | null>(null)
  if (!files) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  if (files.length === 0) return <Empty>还没有存过文件。小程序或云函数上传的文件会出现在这里。</Empty>
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return (
    <>
      <p className="panel-state hint">
        {files.length} 个文件，共 {sizeInWords(bytes)}
      </p>
      <ul className="files" onKeyDown={arrowKeys}>
        {files.map((file) => (
          <li key={file.path}>
            <button type="button" className="file" onClick={() => setOpened(file)}>
              <Icon source={icons[kindOf(file)]} />
              <span className="file-path">{file.path}</span>
              <span className="file-facts numbers">
                <span>{sizeInWords(file.size)}</span>
                <span>{beijingMoment(file.storedAt)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {opened && <FileDialog file={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
