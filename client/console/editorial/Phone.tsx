import type { ReactNode } from 'react'
import { type ChoiceForm, kindNames, letterOf } from './choice'
import { readableDay } from '../parts/time'
import { type SourceForm, sourceLine } from './source'
import './phone.css'

/** A page as wide as a phone, set as readers will see it. */
export function Phone({ children }: { children: ReactNode }) {
  return <div className="phone">{children}</div>
}

/** A question with its key and explanation, which readers see only after answering. */
export function ChoicePreview({
  form,
  label,
  children,
}: {
  form: ChoiceForm
  label: string
  /** What stands in place of the options when the kind has none. */
  children?: ReactNode
}) {
  return (
    <section className="phone-question">
      <p className="phone-label">
        {label} · {kindNames[form.kind]}
      </p>
      <p className="phone-stem">{form.stem || '（题干）'}</p>
      {form.kind === 'fillIn' ? (
        children
      ) : (
        <ul className="phone-options">
          {form.options.map((option, index) => (
            <li key={index} className={form.answer.includes(index) ? 'right' : undefined}>
              <span>{letterOf(index)}</span>
              {option || '（选项）'}
              {form.answer.includes(index) && <em>正确答案</em>}
            </li>
          ))}
        </ul>
      )}
      {form.explanation && (
        <p className="phone-explanation">
          <strong>解析</strong> {form.explanation}
        </p>
      )}
    </section>
  )
}

/** Where the facts come from, as readers see it. */
export function SourceLine({ source }: { source: SourceForm }) {
  return (
    <p className="phone-source">
      {sourceLine(source, readableDay) || '（出处）'}
      {source.url && <span>{source.url}</span>}
    </p>
  )
}
