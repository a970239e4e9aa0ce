import { Radio, Select } from 'antd'
import { ChoiceFields } from '../editorial/ChoiceFields'
import { Field } from '../editorial/Field'
import { limits } from '../editorial/limits'
import { SourceFields } from '../editorial/SourceFields'
import type { FormProps } from '../editorial/subject'
import { topicOptions } from '../editorial/topics'
import { BlankFields } from './BlankFields'
import { difficulties } from './difficulties'
import type { QuestionForm } from './questionForm'

const kinds = ['single', 'multiple', 'trueFalse', 'fillIn'] as const

/** The form of a question of the bank. */
export function QuestionFields({ form, onChange, problems }: FormProps<QuestionForm>) {
  return (
    <>
      <div className="form-columns">
        <Field path="topic" label="主题" problems={problems}>
          <Select
            id="topic"
            value={form.topic}
            options={topicOptions}
            onChange={(topic) => onChange({ ...form, topic })}
            placeholder="请选择"
          />
        </Field>
        <Field path="difficulty" label="难度" problems={problems}>
          <Radio.Group
            optionType="button"
            value={form.difficulty}
            options={difficulties}
            onChange={(event) => onChange({ ...form, difficulty: event.target.value as number })}
          />
        </Field>
      </div>
      <ChoiceFields
        form={form}
        onChange={(choice) => onChange({ ...form, ...choice })}
        problems={problems}
        kinds={kinds}
        limits={limits.question}
      >
        <BlankFields form={form} onChange={onChange} problems={problems} />
      </ChoiceFields>
      <SourceFields
        form={form.source}
        onChange={(source) => onChange({ ...form, source })}
        problems={problems}
      />
    </>
  )
}
