import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Upload } from 'antd'
import type { Problems } from '../editorial/subject'
import type { ImageForm } from './blocks'
import { addressOfFile, rememberFiles } from './files'
import { uploadImage } from './imageUpload'

interface Props {
  block: ImageForm
  /** Path of the block in the saved input. */
  path: string
  label: string
  onChange: (block: ImageForm) => void
  problems: Problems
}

/** A picture with what is on it, for those who can't see it. */
export function ImageBlock({ block, path, label, onChange, problems }: Props) {
  const { message } = App.useApp()
  const url = addressOfFile(block.fileId)
  const upload = useMutation({
    mutationFn: uploadImage,
    onSuccess: ({ fileId, url: at }) => {
      rememberFiles({ [fileId]: at })
      onChange({ ...block, fileId })
    },
    onError: (error) => void message.error(`没有上传：${error.message}`),
  })
  const problem =
    problems.get(`${path}.fileId`) ?? problems.get(`${path}.alt`) ?? problems.get(`${path}.caption`)
  return (
    <div className="image-block" role="group" aria-label={label}>
      {url && <img src={url} alt={block.alt} />}
      <Upload
        accept="image/*"
        showUploadList={false}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        <Button id={`${path}.fileId`} size="small" icon={<UploadOutlined />} loading={upload.isPending}>
          {block.fileId ? '换一张' : '选择图片'}
        </Button>
      </Upload>
      <Input
        id={`${path}.alt`}
        value={block.alt}
        maxLength={100}
        status={problems.has(`${path}.alt`) ? 'error' : undefined}
        placeholder="图上是什么（读给看不见的人听）"
        aria-label={`${label}的说明`}
        onChange={(event) => onChange({ ...block, alt: event.target.value })}
      />
      <Input
        value={block.caption}
        maxLength={100}
        placeholder="图注（可不填）"
        aria-label={`${label}的图注`}
        onChange={(event) => onChange({ ...block, caption: event.target.value })}
      />
      {problem && <p className="problem">{problem}</p>}
    </div>
  )
}
