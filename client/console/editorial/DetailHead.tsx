import type { ReactNode } from 'react'
import { BackToList } from '../parts/ListDetail'

interface Props {
  /** Where the list is, for narrow windows that show one at a time. */
  back: string
  title: string
  facts: ReactNode
  children: ReactNode
}

/** What is open, and what can be done with it. */
export function DetailHead({ back, title, facts, children }: Props) {
  return (
    <header className="detail-head">
      <BackToList to={back} />
      <div className="detail-title">
        <h1>{title}</h1>
        <p className="faint">{facts}</p>
      </div>
      <div className="detail-actions">{children}</div>
    </header>
  )
}
