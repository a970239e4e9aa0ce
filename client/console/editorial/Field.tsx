import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import './form.css'
import type { Problems } from './subject'

interface FieldProps {
  /** Path into the saved input; also the id of the control inside. */
  path: string
  label: ReactNode
  problems: Problems
  extra?: ReactNode
  children: ReactNode
}

/** A labelled control with what did not fit beside it. */
export function Field({ path, label, problems, extra, children }: FieldProps) {
  const problem = problems.get(path)
  return (
    <Form.Item
      label={label}
      htmlFor={path}
      extra={extra}
      validateStatus={problem ? 'error' : undefined}
      help={problem}
    >
      {children}
    </Form.Item>
  )
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  max: number
  placeholder?: string
  /** Grows with its text instead of staying on one line. */
  multiline?: boolean
}

/** A text with a counter that appears when it matters. */
export function TextField({ value, onChange, max, placeholder, multiline, ...field }: TextFieldProps) {
  const control = {
    id: field.path,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    maxLength: max,
    placeholder,
    'aria-invalid': field.problems.has(field.path),
  }
  return (
    <Field {...field}>
      {multiline ? (
        <Input.TextArea {...control} autoSize={{ minRows: 2 }} showCount={value.length > max * 0.8} />
      ) : (
        <Input {...control} showCount={value.length > max * 0.8} />
      )}
    </Field>
  )
}
