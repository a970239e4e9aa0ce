import { type TextVerdict, usePolicy, useSetPolicy } from '../../api/environment'
import { Failure, Loading } from '../../parts/Notice'

const verdicts: Array<{ id: TextVerdict; name: string; note: string }> = [
  { id: 'words', name: '按词表', note: '平时的样子：按本地的一小份词表判断' },
  { id: 'pass', name: '都通过', note: '不管写什么都放行' },
  { id: 'review', name: '都要人工看', note: '不管写什么都建议复核' },
  { id: 'risky', name: '都不通过', note: '不管写什么都说有风险' },
  { id: 'slow', name: '很慢', note: '照词表判断，但要等很久' },
  { id: 'down', name: '坏了', note: '检查接口不能用' },
]

/** What the security check of texts answers. */
export function TextPolicy() {
  const { data, error, refetch } = usePolicy()
  const set = useSetPolicy()
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  return (
    <section aria-labelledby="policy-title">
      <h2 id="policy-title">内容安全检查</h2>
      <p className="hint">
        <code>security.msgSecCheck</code> 怎样回答，马上生效。看看产品在每种情况下是否都说得清楚。
      </p>
      <div className="choices" role="radiogroup" aria-labelledby="policy-title">
        {verdicts.map(({ id, name, note }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="text-policy"
              checked={(set.isPending ? set.variables.text : data.text) === id}
              onChange={() => set.mutate({ text: id })}
            />
            <span>
              {name}
              <span className="hint">{note}</span>
            </span>
          </label>
        ))}
      </div>
      {set.isError && (
        <p className="bad" role="alert">
          没有改成：{set.error.message}
        </p>
      )}
    </section>
  )
}
