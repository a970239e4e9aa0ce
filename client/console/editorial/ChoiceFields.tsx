import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import {
  type ChoiceForm,
  type ChoiceKind,
  kindNames,
  letterOf,
  replaced,
  withAnswer,
  withKind,
  withoutOption,
} from './choice'
import { Field, TextField } from './Field'
import type { FormProps } from './subject'

interface Props<Kind extends ChoiceKind> extends FormProps<ChoiceForm<Kind>> {
  /** Kinds to choose from. */
  kinds: readonly Kind[]
  limits: { stem: number; option: number; options: number; explanation: number }
  /** Path of the question in the saved input, such as `checkQuestions.0.`; empty when it is the input itself. */
  prefix?: string
  /** What stands in place of the options when the kind has none. */
  children?: ReactNode
}

/** A question: kind, stem, options with the right ones marked, and why. */
export function ChoiceFields<Kind extends ChoiceKind>(props: Props<Kind>) {
  const { form, onChange, problems, kinds, limits, prefix = '', children } = props
  return (
    <>
      <Field path={`${prefix}kind`} label="题型" problems={problems}>
        <Radio.Group
          optionType="button"
          value={form.kind}
          options={kinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(event) => onChange(withKind(form, event.target.value as Kind))}
        />
      </Field>
      <TextField
        path={`${prefix}stem`}
        label="题干"
        multiline
        value={form.stem}
        onChange={(stem) => onChange({ ...form, stem })}
        max={limits.stem}
        problems={problems}
      />
      {form.kind === 'fillIn' ? children : <Options {...props} prefix={prefix} />}
      <TextField
        path={`${prefix}explanation`}
        label="解析"
        multiline
        value={form.explanation}
        onChange={(explanation) => onChange({ ...form, explanation })}
        max={limits.explanation}
        placeholder="为什么对，容易错在哪里"
        problems={problems}
      />
    </>
  )
}

function Options<Kind extends ChoiceKind>(props: Props<Kind> & { prefix: string }) {
  const { form, onChange, problems, limits, prefix } = props
  const Mark = form.kind === 'multiple' ? Checkbox : Radio
  const fixed = form.kind === 'trueFalse'
  const problem = problems.get(`${prefix}options`) ?? problems.get(`${prefix}answer`)
  return (
    <div className="options" role="group" aria-label="选项">
      <p className="options-label">选项（在左边标出正确答案）</p>
      {form.options.map((option, index) => {
        const path = `${prefix}options.${index}`
        const right = form.answer.includes(index)
        return (
          <div className={right ? 'option right' : 'option'} key={index}>
            <Mark
              checked={right}
              onChange={(event) => onChange(withAnswer(form, index, event.target.checked))}
              aria-label={`${letterOf(index)} 是正确答案`}
              id={index === 0 ? `${prefix}answer` : undefined}
            >
              {letterOf(index)}
            </Mark>
            <div className="option-text">
              <Input
                id={path}
                value={option}
                disabled={fixed}
                maxLength={limits.option}
                status={problems.has(path) ? 'error' : undefined}
                aria-label={`选项 ${letterOf(index)}`}
                onChange={(event) =>
                  onChange({ ...form, options: replaced(form.options, index, event.target.value) })
                }
              />
              {problems.has(path) && <p className="problem">{problems.get(path)}</p>}
            </div>
            {!fixed && form.options.length > 2 && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除选项 ${letterOf(index)}`}
                onClick={() => onChange(withoutOption(form, index))}
              />
            )}
          </div>
        )
      })}
      {problem && <p className="problem">{problem}</p>}
      {!fixed && form.options.length < limits.options && (
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange({ ...form, options: [...form.options, ''] })}
        >
          加一个选项
        </Button>
      )}
    </div>
  )
}
