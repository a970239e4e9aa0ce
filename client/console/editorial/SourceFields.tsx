import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { Field, TextField } from './Field'
import { FormPart } from './FormPart'
import { limits } from './limits'
import type { SourceForm } from './source'
import type { FormProps } from './subject'

/** Where the facts come from. Every item names it before it can be saved. */
export function SourceFields({ form, onChange, problems }: FormProps<SourceForm>) {
  const set = (key: keyof SourceForm) => (value: string) => onChange({ ...form, [key]: value })
  const text = (key: keyof typeof limits.source) => ({
    path: `source.${key}`,
    value: form[key],
    onChange: set(key),
    max: limits.source[key],
    problems,
  })
  return (
    <FormPart title="出处">
      <div className="form-columns">
        <TextField {...text('issuer')} label="发布单位" placeholder="如：全国人民代表大会" />
        <TextField {...text('title')} label="文件名称" placeholder="如：《中华人民共和国宪法》" />
        <TextField
          {...text('documentNumber')}
          label="文号（没有可不填）"
          placeholder="如：主席令第四十五号"
        />
        <Field path="source.publishedOn" label="发布日期（不确定可不填）" problems={problems}>
          <DatePicker
            id="source.publishedOn"
            className="full-width"
            value={form.publishedOn ? dayjs(form.publishedOn) : null}
            onChange={(day) => set('publishedOn')(day ? day.format('YYYY-MM-DD') : '')}
            placeholder="如：2020-05-28"
          />
        </Field>
      </div>
      <TextField {...text('url')} label="网址" placeholder="https://" />
    </FormPart>
  )
}
