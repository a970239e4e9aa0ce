import { useId } from 'react'

interface CheckChoicesProps<Mode extends string> {
  title: string
  /** Name of the interface this is about. */
  api: string
  modes: ReadonlyArray<{ id: Mode; name: string; note: string }>
  chosen: Mode
  onChoose(mode: Mode): void
}

/** How one of WeChat's content checks answers from now on. */
export function CheckChoices<Mode extends string>({
  title,
  api,
  modes,
  chosen,
  onChoose,
}: CheckChoicesProps<Mode>) {
  const name = useId()
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <p className="hint">
        <code>{api}</code> 怎样回答，选了马上生效，重新启动后回到平时的样子。
      </p>
      <div className="choices" role="radiogroup" aria-labelledby={name}>
        {modes.map((mode) => (
          <label key={mode.id} className="choice">
            <input type="radio" name={name} checked={mode.id === chosen} onChange={() => onChoose(mode.id)} />
            <span>
              {mode.name}
              <span className="hint">{mode.note}</span>
            </span>
          </label>
        ))}
      </div>
    </section>
  )
}
