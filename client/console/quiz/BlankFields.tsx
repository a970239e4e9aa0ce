import { Checkbox, Input } from 'antd'
import { blankCount } from '../../../cloudfunctions/domains/quiz/formats/question'
import { replaced } from '../editorial/choice'
import { Field } from '../editorial/Field'
import type { FormProps } from '../editorial/subject'
import { acceptedOf, type QuestionForm } from './questionForm'

/** What is accepted in each blank of a fill-in question. */
export function BlankFields({ form, onChange, problems }: FormProps<QuestionForm>) {
  const count = blankCount(form.stem)
  const blanks = Array.from({ length: count }, (_, index) => form.blanks[index] ?? '')
  return (
    <div role="group" aria-label="每个空的答案">
      {count === 0 ? (
        <p className="form-hint">在题干里用四个下划线 ____ 标出要填的空，这里就会出现它的答案栏。</p>
      ) : (
        <p className="form-hint">每行一种可以接受的写法。大小写、全角半角、空格和两端的标点不影响判分。</p>
      )}
      {blanks.map((text, index) => (
        <Field key={index} path={`accepted.${index}`} label={`第 ${index + 1} 空的答案`} problems={problems}>
          <Input.TextArea
            id={`accepted.${index}`}
            value={text}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => onChange({ ...form, blanks: replaced(blanks, index, event.target.value) })}
          />
        </Field>
      ))}
      {problems.has('accepted') && <p className="problem">{problems.get('accepted')}</p>}
      {count > 0 && (
        <Checkbox
          checked={form.numeric}
          onChange={(event) => onChange({ ...form, numeric: event.target.checked })}
        >
          数字写成汉字也算对（“二十一”和“21”算同一个）
        </Checkbox>
      )}
    </div>
  )
}

/** The blanks with what is accepted in them, as the phone explains it afterwards. */
export function BlanksPreview({ form }: { form: QuestionForm }) {
  return (
    <ul className="phone-options">
      {acceptedOf(form).map((texts, index) => (
        <li key={index} className="right">
          <span>{index + 1}</span>
          {texts.join('、') || '（答案）'}
          <em>可以填</em>
        </li>
      ))}
    </ul>
  )
}
