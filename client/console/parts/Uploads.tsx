import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { ErrorText } from './Failure'
import { type Hide, upload, type Uploaded } from './upload'
import './uploads.css'

/** A file that is there already, or one just uploaded. */
export type UploadItem = { fileId: string; name: string; bytes: number } | Uploaded

interface UploadsProps {
  items: readonly UploadItem[]
  most: number
  onChange: (items: UploadItem[]) => void
  hide?: Hide
}

const accepted = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx'

/** Files of something: what there is, and the way to add more. */
export function Uploads({ items, most, onChange, hide }: UploadsProps) {
  const field = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)

  async function add(files: readonly File[]) {
    setFailure(null)
    const added = [...items]
    try {
      for (const file of files.slice(0, most - items.length)) {
        setSending({ name: file.name, share: 0 })
        added.push(await upload(file, (share) => setSending({ name: file.name, share }), hide))
        onChange([...added])
      }
    } catch (error) {
      setFailure(error as Error)
    } finally {
      setSending(null)
    }
  }

  return (
    <div className="uploads">
      <ul>
        {items.map((item) => (
          <li key={'fileId' in item ? item.fileId : item.uploadId}>
            <PaperClipOutlined /> <span className="uploads-name">{item.name}</span>
            <span className="faint numbers">{sizeOf(item.bytes)}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`去掉附件 ${item.name}`}
              onClick={() => onChange(items.filter((other) => other !== item))}
            />
          </li>
        ))}
      </ul>
      {sending && (
        <div role="status">
          正在上传 {sending.name}
          <Progress percent={Math.round(sending.share * 100)} size="small" />
        </div>
      )}
      {failure && <Alert type="error" title={<ErrorText error={failure} />} />}
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label="选择附件"
        onChange={({ target }) => {
          void add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button
        icon={<PaperClipOutlined />}
        disabled={items.length >= most || sending !== null}
        onClick={() => field.current?.click()}
      >
        添加附件
      </Button>
    </div>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
