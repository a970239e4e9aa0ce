import { useQuery } from '@tanstack/react-query'
import { Checkbox, InputNumber, Select } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import type { Problems } from '../editorial/subject'
import { shortDay } from '../parts/time'
import { Uploads } from '../parts/Uploads'
import { WindowDays } from '../parts/WindowDays'
import type { withDepth } from '../roster/organisations'
import { BlockEditor } from '../study/BlockEditor'
import { AboutField } from './AboutField'
import { type DisclosureForm, limits } from './disclosureForm'

export type Category = Output<'disclosure.categories'>['categories'][number]

interface DisclosureFieldsProps {
  form: DisclosureForm
  onChange: (form: DisclosureForm) => void
  problems: Problems
  categories: readonly Category[]
  organisations: ReturnType<typeof withDepth>
  /** The organisation stays as it was first saved. */
  fixed: boolean
  /** Readers have a version already: the category stays as well, and the correction is named. */
  correcting: boolean
}

/** The form of a disclosure, in the order in which readers meet its parts. */
export function DisclosureFields(props: DisclosureFieldsProps) {
  const { form, onChange, problems, categories, organisations, fixed, correcting } = props
  const set = <K extends keyof DisclosureForm>(key: K, value: DisclosureForm[K]) =>
    onChange({ ...form, [key]: value })
  const category = categories.find(({ id }) => id === form.category)
  return (
    <>
      <div className="form-columns">
        <Field path="organisationId" label="以哪个组织的名义" problems={problems}>
          <Select
            id="organisationId"
            value={form.organisationId}
            disabled={fixed}
            options={organisations.map(({ organisation, depth }) => ({
              value: organisation.id,
              label: `${'　'.repeat(depth)}${organisation.name}`,
            }))}
            onChange={(id) => set('organisationId', id)}
          />
        </Field>
        <Field path="category" label="类别" problems={problems}>
          <Select
            id="category"
            value={form.category}
            disabled={correcting}
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => set('category', id)}
          />
        </Field>
      </div>
      <TextField
        path="title"
        label="标题"
        value={form.title}
        onChange={(title) => set('title', title)}
        max={limits.title}
        problems={problems}
      />
      {correcting && (
        <FormPart title="更正说明" hint="读者会在公示上方看到。">
          <TextField
            path="correction"
            label="更正了什么"
            multiline
            value={form.correction}
            onChange={(correction) => set('correction', correction)}
            max={limits.correction}
            problems={problems}
          />
          <Checkbox
            checked={form.restartsWindow}
            onChange={({ target }) => set('restartsWindow', target.checked)}
          >
            公示期从新一版公布时重新算起
          </Checkbox>
        </FormPart>
      )}
      <BlockEditor
        form={form.blocks}
        onChange={(blocks) => set('blocks', blocks)}
        problems={problems}
        types={['paragraph', 'heading', 'quote', 'list', 'table']}
      />
      <FormPart
        title="附件"
        hint="图片不超过 3 MB，PDF、DOCX、XLSX 不超过 10 MB，最多 9 个。带宏的文件不能上传。"
      >
        <Uploads items={form.files} most={limits.files} onChange={(files) => set('files', files)} />
      </FormPart>
      <FormPart title="公示期">
        <Field path="workingDays" label="公示几个工作日" problems={problems}>
          <InputNumber
            id="workingDays"
            min={category?.leastWorkingDays ?? 1}
            max={limits.workingDays}
            precision={0}
            value={form.workingDays ?? category?.workingDays ?? null}
            onChange={(days) => set('workingDays', days)}
          />
        </Field>
        <Window workingDays={form.workingDays ?? category?.workingDays ?? 5} />
      </FormPart>
      <TextField
        path="contact"
        label="联系方式"
        value={form.contact}
        onChange={(contact) => set('contact', contact)}
        max={limits.contact}
        placeholder="部门和办公电话"
        problems={problems}
      />
      <AboutField
        organisationId={form.organisationId}
        about={form.about}
        onChange={(about) => set('about', about)}
      />
    </>
  )
}

/** The window as it would be if it were published today. */
function Window({ workingDays }: { workingDays: number }) {
  const window = useQuery({
    queryKey: ['countWindow', workingDays],
    queryFn: () => api('disclosure.countWindow', { workingDays }),
  })
  if (!window.data) return null
  return (
    <details>
      <summary>
        如果今天公布，到{shortDay(window.data.lastDay)}为止{window.data.provisional && '（暂定）'}
      </summary>
      <WindowDays days={window.data.days} />
    </details>
  )
}
