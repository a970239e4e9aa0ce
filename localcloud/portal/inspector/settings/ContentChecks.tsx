import { type FormEvent, useState } from 'react'
import { usePolicy, useSetPolicy } from '../../api/environment'
import { Failure, Loading } from '../../parts/Notice'
import { CheckChoices } from './CheckChoices'

const verdicts = [
  { id: 'review', name: '都要复核', note: '不管是什么都建议人工看' },
  { id: 'risky', name: '都不通过', note: '不管是什么都说有风险' },
] as const

const textModes = [
  { id: 'words', name: '按词表', note: '平时的样子：按本地的一小份词表判断' },
  { id: 'pass', name: '都通过', note: '不管是什么都放行' },
  ...verdicts,
  { id: 'slow', name: '很慢', note: '照词表判断，但要等一阵' },
  { id: 'down', name: '坏了', note: '接口报错' },
  { id: 'quota', name: '超出额度', note: '一分钟里问得太多了' },
  { id: 'inactive', name: '久未使用', note: '这个人两小时里没有用过小程序' },
] as const

const mediaModes = [
  { id: 'pass', name: '都通过', note: '平时的样子' },
  ...verdicts,
  { id: 'slow', name: '很慢', note: '通过，但结果要等一阵才来' },
  { id: 'down', name: '坏了', note: '接口报错' },
] as const

const phoneModes = [
  { id: 'works', name: '正常', note: '平时的样子：一码一用，五分钟有效' },
  { id: 'slow', name: '很慢', note: '给出号码，但要等一阵' },
  { id: 'down', name: '坏了', note: '接口报错' },
  { id: 'quota', name: '超出额度', note: '一分钟里问得太多了' },
] as const

/** What the stand-ins for WeChat's checks answer. */
export function ContentChecks() {
  const { data, error, refetch } = usePolicy()
  const set = useSetPolicy()
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const policy = set.isPending ? { ...data, ...set.variables } : data
  return (
    <>
      <CheckChoices
        title="文字安全检查"
        api="security.msgSecCheck"
        modes={textModes}
        chosen={policy.textCheck}
        onChoose={(textCheck) => set.mutate({ textCheck })}
      />
      <CheckChoices
        title="图片和音频安全检查"
        api="security.mediaCheckAsync"
        modes={mediaModes}
        chosen={policy.mediaCheck}
        onChoose={(mediaCheck) => set.mutate({ mediaCheck })}
      />
      <CheckChoices
        title="手机号验证"
        api="phonenumber.getPhoneNumber"
        modes={phoneModes}
        chosen={policy.phoneCheck}
        onChoose={(phoneCheck) => set.mutate({ phoneCheck })}
      />
      <ResultReceiver
        // A new answer of the cloud is what the field begins with again.
        key={data.mediaResultFunction}
        receiver={data.mediaResultFunction}
        onChange={(mediaResultFunction) => set.mutate({ mediaResultFunction })}
      />
      {set.isError && (
        <p className="bad" role="alert">
          没有改成：{set.error.message}
        </p>
      )}
    </>
  )
}

interface ResultReceiverProps {
  receiver: string | null
  onChange(receiver: string | null): void
}

/** Media checks answer later: to a function, as WeChat's message push does. */
function ResultReceiver({ receiver, onChange }: ResultReceiverProps) {
  const [name, setName] = useState(receiver ?? '')
  const wish = name.trim() === '' ? null : name.trim()

  function submit(event: FormEvent) {
    event.preventDefault()
    onChange(wish)
  }

  return (
    <form className="receiver" onSubmit={submit}>
      <label htmlFor="receiver">图片和音频的检查结果发给哪个云函数</label>
      <input
        id="receiver"
        className="field"
        placeholder="留空则不发"
        spellCheck={false}
        autoCapitalize="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="small-button" disabled={wish === receiver}>
        设定
      </button>
    </form>
  )
}
