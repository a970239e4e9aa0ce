import { type FormEvent, useState } from 'react'
import { type Fields, parseFilter } from './json'

/** A condition as JSON, or an `_id`. */
export function FilterForm({ onFilter }: { onFilter: (filter: Fields) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  function apply(event: FormEvent) {
    event.preventDefault()
    const parsed = parseFilter(text)
    if ('problem' in parsed) return setProblem(parsed.problem)
    setProblem(null)
    onFilter(parsed.value)
  }

  return (
    <form className="documents-filter" role="search" onSubmit={apply}>
      <input
        type="search"
        className="field"
        aria-label="条件"
        aria-invalid={problem !== null}
        aria-describedby="filter-help"
        placeholder={'{"status": "published"} 或一个 _id'}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="small-button">
        查找
      </button>
      <p id="filter-help" className={problem === null ? 'unseen' : 'bad'} role="status">
        {problem ?? '写一个 JSON 查询条件或一个 _id，回车查找；留空看全部'}
      </p>
    </form>
  )
}
