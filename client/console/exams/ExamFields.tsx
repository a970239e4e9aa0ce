import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import { api } from '../api'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import { limits } from '../editorial/limits'
import type { FormProps } from '../editorial/subject'
import { type ExamForm, withKind } from './examForm'
import { PoolFields } from './PoolFields'

const kinds = [
  { value: 'exam', label: '考试' },
  { value: 'special', label: '专题练习' },
]
const reveals = [
  { value: 'immediately', label: '交卷后马上公布' },
  { value: 'afterWindow', label: '全部结束后公布' },
  { value: 'never', label: '不公布，只给得分' },
]
const measures = [
  { value: '', label: '与课程无关' },
  { value: 'preTest', label: '课程前测' },
  { value: 'postTest', label: '课程后测' },
]

/** The form of an exam or a special paper. */
export function ExamFields(props: FormProps<ExamForm>) {
  const { form, onChange, problems } = props
  const organisations = useQuery({
    queryKey: ['exams', 'organisations'],
    queryFn: () => api('exam.organisations', {}),
  })
  const set = (change: Partial<ExamForm>) => onChange({ ...form, ...change })
  const when = (path: 'opensAt' | 'closesAt', label: string) => (
    <Field path={path} label={label} problems={problems} extra="北京时间">
      <Input
        id={path}
        type="datetime-local"
        value={form[path]}
        onChange={(event) => set({ [path]: event.target.value })}
      />
    </Field>
  )
  return (
    <>
      <FormPart title="是什么">
        <Field path="kind" label="种类" problems={problems}>
          <Radio.Group
            optionType="button"
            value={form.kind}
            options={kinds}
            onChange={(event) => onChange(withKind(form, event.target.value as ExamForm['kind']))}
          />
        </Field>
        <TextField
          path="title"
          label="名称"
          value={form.title}
          max={limits.exam.title}
          problems={problems}
          onChange={(title) => set({ title })}
        />
        <TextField
          path="instructions"
          label="考前说明"
          value={form.instructions}
          max={limits.exam.instructions}
          problems={problems}
          onChange={(instructions) => set({ instructions })}
          placeholder="可以不填"
          multiline
        />
        <Field
          path="organisationId"
          label="谁参加"
          problems={problems}
          extra="这个组织和它下面各级组织的党员"
        >
          <Select
            id="organisationId"
            value={form.organisationId}
            loading={organisations.isPending}
            options={organisations.data?.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(organisationId) => set({ organisationId })}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
          />
        </Field>
        <Checkbox checked={form.required} onChange={(event) => set({ required: event.target.checked })}>
          要求每位党员参加（支部书记能看到谁已通过，看不到分数）
        </Checkbox>
      </FormPart>
      <FormPart title="考什么" hint="开始作答时按组随机抽题，每人的卷子不同；重新打开还是原来那份。">
        <PoolFields {...props} />
      </FormPart>
      <FormPart title="怎么考">
        <div className="form-columns">
          {when('opensAt', '开始')}
          {when('closesAt', '结束')}
          <Field path="minutes" label="限时（分钟）" problems={problems} extra="留空就不限时">
            <InputNumber
              id="minutes"
              value={form.minutes}
              min={1}
              max={300}
              precision={0}
              onChange={(minutes) => set({ minutes })}
            />
          </Field>
          <Field path="attemptsAllowed" label="可以答几次" problems={problems}>
            <InputNumber
              id="attemptsAllowed"
              value={form.attemptsAllowed}
              min={1}
              max={9}
              precision={0}
              onChange={(attempts) => set({ attemptsAllowed: attempts ?? 1 })}
            />
          </Field>
          {form.kind === 'exam' && (
            <Field path="passScore" label="及格分" problems={problems}>
              <InputNumber
                id="passScore"
                value={form.passScore}
                min={1}
                precision={0}
                onChange={(passScore) => set({ passScore })}
              />
            </Field>
          )}
          <Field path="measures" label="课程成效" problems={problems}>
            <Select
              id="measures"
              value={form.measures ?? ''}
              options={measures}
              onChange={(value) => set({ measures: (value || null) as ExamForm['measures'] })}
            />
          </Field>
        </div>
        <Field path="reveal" label="答案和解析" problems={problems}>
          <Radio.Group
            value={form.reveal}
            options={reveals}
            onChange={(event) => set({ reveal: event.target.value as ExamForm['reveal'] })}
          />
        </Field>
      </FormPart>
    </>
  )
}
