import { useId } from 'react'
import './segmented.css'

interface SegmentedProps<Id extends string> {
  label: string
  choices: ReadonlyArray<{ id: Id; name: string }>
  chosen: Id
  onChoose(id: Id): void
}

/** A choice of one of a few, side by side. */
export function Segmented<Id extends string>({ label, choices, chosen, onChoose }: SegmentedProps<Id>) {
  const group = useId()
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {choices.map(({ id, name }) => (
        <label key={id} className="segment">
          <input
            type="radio"
            className="unseen"
            name={group}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span>{name}</span>
        </label>
      ))}
    </div>
  )
}
