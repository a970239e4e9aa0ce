import { InputNumber, Radio } from 'antd'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import type { FormProps } from '../editorial/subject'
import { MediaFile } from './MediaFile'
import { emptyMedia, kindNames, type MediaForm, type StudyForm } from './studyForm'

const options = Object.entries(kindNames).map(([value, label]) => ({
  value: value as MediaForm['kind'],
  label,
}))

/** What the item is beside its text. */
export function MediaFields({ form, onChange, problems }: FormProps<StudyForm>) {
  const { media } = form
  const set = (changes: Partial<MediaForm>) => onChange({ ...form, media: { ...media, ...changes } })
  return (
    <FormPart
      title="形式"
      hint={media.kind !== 'article' && '正文写文字稿：查找、笔记和读后题都以它为准，听不清的人也能读。'}
    >
      <Field path="media.kind" label="内容形式" problems={problems}>
        <Radio.Group
          optionType="button"
          value={media.kind}
          options={options}
          onChange={(event) =>
            onChange({
              ...form,
              media: { ...emptyMedia(), ...media, kind: event.target.value as MediaForm['kind'] },
            })
          }
        />
      </Field>
      {media.kind !== 'article' && <MediaFile media={media} onChange={set} problems={problems} />}
      {(media.kind === 'audio' || media.kind === 'video') && (
        <Field path="media.durationSeconds" label="时长" problems={problems}>
          <span className="duration">
            <InputNumber
              id="media.durationSeconds"
              min={0}
              max={240}
              precision={0}
              value={media.seconds === null ? null : Math.floor(media.seconds / 60)}
              aria-label="分"
              onChange={(minutes) => set({ seconds: (minutes ?? 0) * 60 + ((media.seconds ?? 0) % 60) })}
            />
            分
            <InputNumber
              min={0}
              max={59}
              precision={0}
              value={media.seconds === null ? null : media.seconds % 60}
              aria-label="秒"
              onChange={(seconds) =>
                set({ seconds: Math.floor((media.seconds ?? 0) / 60) * 60 + (seconds ?? 0) })
              }
            />
            秒
          </span>
        </Field>
      )}
      {media.kind === 'document' && (
        <TextField
          path="media.name"
          label="文件名"
          value={media.name}
          onChange={(name) => set({ name })}
          max={80}
          placeholder="如：会议记录模板.pdf"
          problems={problems}
        />
      )}
    </FormPart>
  )
}
