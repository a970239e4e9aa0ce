import { type ReactNode, useId } from 'react'

/** Fields that belong together, under one heading. */
export function FormPart({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section className="form-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {hint && <p className="form-hint">{hint}</p>}
      {children}
    </section>
  )
}
