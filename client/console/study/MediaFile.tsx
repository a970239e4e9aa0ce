import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Progress, Upload } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { Field } from '../editorial/Field'
import type { Problems } from '../editorial/subject'
import { upload } from '../parts/upload'
import { addressOfFile, rememberFiles } from './files'
import { secondsOf } from './recording'
import type { MediaForm } from './studyForm'

interface Props {
  media: MediaForm
  onChange: (changes: Partial<MediaForm>) => void
  problems: Problems
}

const accepted: Record<MediaForm['kind'], string> = {
  article: '',
  audio: '.mp3,.m4a,.wav',
  video: '.mp4',
  document: '.pdf,.docx,.xlsx',
}
const sizes: Record<MediaForm['kind'], string> = {
  article: '',
  audio: 'MP3、M4A、WAV，不超过 30 MB；更大的请放在网站上，填它的网址。',
  video: 'MP4，不超过 30 MB；更大的请放在网站上，填它的网址。',
  document: 'PDF、DOCX、XLSX，不超过 10 MB。',
}

/** The recording, film or document itself: brought from this computer, or named by its address. */
export function MediaFile({ media, onChange, problems }: Props) {
  const { message } = App.useApp()
  const [share, setShare] = useState(0)
  const bring = useMutation({
    mutationFn: async (file: File) => {
      setShare(0)
      const { uploadId } = await upload(file, setShare)
      const kept = await api('study.keepFile', { uploadId })
      return { ...kept, seconds: kept.kind === 'document' ? null : await secondsOf(file) }
    },
    onSuccess: ({ kind, fileId, url, name, seconds }) => {
      rememberFiles({ [fileId]: url })
      onChange({ kind, file: fileId, name, seconds: seconds ?? media.seconds })
    },
    onError: (error) => void message.error(`没有上传：${error.message}`),
  })
  const url = addressOfFile(media.file)
  return (
    <Field path="media.file" label="文件" problems={problems} extra={sizes[media.kind]}>
      <div className="media-file">
        <Input
          id="media.file"
          value={media.file}
          maxLength={500}
          aria-invalid={problems.has('media.file')}
          placeholder="上传文件，或填 https:// 开头的网址"
          onChange={(event) => onChange({ file: event.target.value })}
        />
        <Upload
          accept={accepted[media.kind]}
          showUploadList={false}
          disabled={bring.isPending}
          beforeUpload={(file) => {
            bring.mutate(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={bring.isPending}>
            {media.file ? '换一个文件' : '上传文件'}
          </Button>
        </Upload>
      </div>
      {bring.isPending && <Progress percent={Math.round(share * 100)} size="small" aria-label="上传进度" />}
      {url && media.kind === 'audio' && (
        <audio className="media-trial" controls preload="metadata" src={url} />
      )}
      {url && media.kind === 'video' && (
        <video className="media-trial" controls preload="metadata" src={url} />
      )}
    </Field>
  )
}
