import download from 'lucide-static/icons/download.svg'
import upload from 'lucide-static/icons/upload.svg'
import { useRef, useState } from 'react'
import { exportAddress, useImport } from '../../api/documents'
import { Confirm } from '../../parts/Confirm'
import { Dialog } from '../../parts/Dialog'
import { Icon } from '../../parts/Icon'
import { parseImport } from './importFile'

/** A collection as a file: out and in. */
export function Transfer({ collection }: { collection: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)

  async function choose(chosen: File | undefined) {
    if (chosen) setFile({ name: chosen.name, text: await chosen.text() })
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
  }

  return (
    <span className="documents-transfer">
      <a
        className="icon-button"
        href={exportAddress(collection)}
        download={`${collection}.json`}
        title="导出为 JSON 文件"
        aria-label="导出为 JSON 文件"
      >
        <Icon source={download} />
      </a>
      <button
        type="button"
        className="icon-button"
        title="导入 JSON 文件"
        aria-label="导入 JSON 文件"
        onClick={() => input.current?.click()}
      >
        <Icon source={upload} />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonl,.ndjson,application/json"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {file && <ImportDialog collection={collection} file={file} onClose={() => setFile(null)} />}
    </span>
  )
}

interface ImportDialogProps {
  collection: string
  file: { name: string; text: string }
  onClose(): void
}

function ImportDialog({ collection, file, onClose }: ImportDialogProps) {
  const entry = useImport(collection)
  const parsed = parseImport(file.text)
  if ('problem' in parsed)
    return (
      <Dialog title="这个文件不能导入" onClose={onClose}>
        <div className="dialog-body">
          <p>{file.name}</p>
          <p className="bad">{parsed.problem}</p>
          <p className="hint">可以是每行一个文档的 JSON，也可以是一个 JSON 数组。</p>
        </div>
      </Dialog>
    )
  if (entry.isSuccess)
    return (
      <Dialog title="导入好了" onClose={onClose}>
        <div className="dialog-body" role="status">
          {entry.data.imported} 个文档已写进 <code>{collection}</code>。
        </div>
      </Dialog>
    )
  return (
    <Confirm
      title={`导入 ${parsed.value.length} 个文档？`}
      action="导入"
      state={entry}
      onConfirm={() => entry.mutate(parsed.value.map((document) => JSON.stringify(document)).join('\n'))}
      onClose={onClose}
    >
      <p>
        {file.name} 写进 <code>{collection}</code>
      </p>
      <p className="hint">_id 相同的文档会被替换，其余的照旧。</p>
    </Confirm>
  )
}
