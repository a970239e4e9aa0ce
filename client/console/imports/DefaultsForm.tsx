import { Collapse, Form as AntForm, Radio, Select } from 'antd'
import type { ImportDefaults } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { Field, TextField } from '../editorial/Field'
import { limits } from '../editorial/limits'
import { noProblems } from '../editorial/problems'
import { emptySource, sourceInput, type SourceForm } from '../editorial/source'
import { SourceFields } from '../editorial/SourceFields'
import { type Topic, topicOptions } from '../editorial/topics'
import { difficulties } from '../quiz/difficulties'

export interface DefaultsFormState {
  topic: Topic | null
  difficulty: number
  explanation: string
  source: SourceForm
}

export const emptyDefaults: DefaultsFormState = {
  topic: null,
  difficulty: 2,
  explanation: '',
  source: emptySource(),
}

/** What stands in for what a file leaves open. */
export function importDefaults(form: DefaultsFormState): ImportDefaults<Topic> {
  const source = sourceInput(form.source)
  return {
    topic: form.topic,
    difficulty: form.difficulty,
    explanation: form.explanation.trim(),
    source: source.issuer === '' && source.title === '' && source.url === '' ? null : source,
  }
}

interface Props {
  form: DefaultsFormState
  onChange: (form: DefaultsFormState) => void
}

/** GIFT and Aiken have no place for a topic or a source: they are given here, once for the file. */
export function DefaultsForm({ form, onChange }: Props) {
  return (
    <Collapse
      className="import-defaults"
      items={[
        {
          key: 'defaults',
          label: '缺省内容：文件里没有写的，用这里的',
          children: (
            <AntForm layout="vertical" component="div">
              <div className="form-columns">
                <Field path="default-topic" label="主题" problems={noProblems}>
                  <Select
                    id="default-topic"
                    allowClear
                    value={form.topic}
                    options={topicOptions}
                    placeholder="不填缺省主题"
                    onChange={(topic) => onChange({ ...form, topic: topic ?? null })}
                  />
                </Field>
                <Field path="default-difficulty" label="难度" problems={noProblems}>
                  <Radio.Group
                    optionType="button"
                    value={form.difficulty}
                    options={difficulties}
                    onChange={(event) => onChange({ ...form, difficulty: event.target.value as number })}
                  />
                </Field>
              </div>
              <TextField
                path="default-explanation"
                label="解析"
                value={form.explanation}
                onChange={(explanation) => onChange({ ...form, explanation })}
                max={limits.question.explanation}
                placeholder="如：答案见出处原文。"
                problems={noProblems}
              />
              <SourceFields
                form={form.source}
                onChange={(source) => onChange({ ...form, source })}
                problems={noProblems}
              />
            </AntForm>
          ),
        },
      ]}
    />
  )
}
