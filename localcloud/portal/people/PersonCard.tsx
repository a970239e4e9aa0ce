import check from 'lucide-static/icons/check.svg'
import type { ReactNode } from 'react'
import { Icon } from '../parts/Icon'
import type { Person } from './person'

interface PersonCardProps {
  person: Person
  chosen: boolean
  onChoose(): void
  /** What can be done as this person; shown when they are chosen. */
  children: ReactNode
}

export function PersonCard({ person, chosen, onChoose, children }: PersonCardProps) {
  return (
    <div className={chosen ? 'person chosen' : 'person'}>
      <label className="person-choice">
        <input type="radio" className="unseen" name="person" checked={chosen} onChange={onChoose} />
        <span className="person-face" aria-hidden>
          {person.name.slice(0, 1)}
        </span>
        <span className="person-words">
          <span className="person-line">
            <span className="person-name">{person.name}</span>
            <span className="person-role">{person.role}</span>
          </span>
          {person.note !== '' && <span className="hint">{person.note}</span>}
        </span>
        {chosen && <Icon source={check} />}
      </label>
      {chosen && children}
    </div>
  )
}
