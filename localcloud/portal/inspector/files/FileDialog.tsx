import download from 'lucide-static/icons/download.svg'
import { useState } from 'react'
import { type StoredFile, TEXT_SHOWN_BYTES, useFileText } from '../../api/files'
import { CopyButton } from '../../parts/CopyButton'
import { Dialog } from '../../parts/Dialog'
import { Icon } from '../../parts/Icon'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { sizeInWords } from '../../parts/size'
import { beijingMoment } from '../../parts/time'
import { kindOf } from './kind'

/** One stored file: what can be seen of it, and taking it away. */
export function FileDialog({ file, onClose }: { file: StoredFile; onClose: () => void }) {
  const kind = kindOf(file)
  return (
    <Dialog large title={file.path} onClose={onClose}>
      <div className="file-view">
        {kind === 'image' && <Picture file={file} />}
        {kind === 'text' && <Text file={file} />}
        {kind === 'other' && <Empty>这种文件不能在这里预览，可以下载下来看。</Empty>}
      </div>
      <p className="file-line hint">
        {sizeInWords(file.size)}，{file.type}，{beijingMoment(file.storedAt)} 存入
        <br />
        <code>{file.fileID}</code>
      </p>
      <div className="dialog-actions">
        <CopyButton text={file.fileID} label="文件 ID" />
        <a className="button" href={file.url} download={file.path.split('/').at(-1)}>
          <Icon source={download} />
          下载
        </a>
      </div>
    </Dialog>
  )
}

function Picture({ file }: { file: StoredFile }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <Empty>这张图片打不开，内容可能不完整。</Empty>
  return <img src={file.url} alt={file.path} onError={() => setBroken(true)} />
}

function Text({ file }: { file: StoredFile }) {
  const { data, error, refetch } = useFileText(file)
  if (data === undefined) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  if (data === '') return <Empty>文件是空的。</Empty>
  return (
    <>
      <pre tabIndex={0} aria-label="文件内容">
        {data}
      </pre>
      {file.size > TEXT_SHOWN_BYTES && <p className="hint">只显示开头一段，全文请下载。</p>}
    </>
  )
}
