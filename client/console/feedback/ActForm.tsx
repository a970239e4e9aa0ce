import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../api'
import { newId } from '../parts/newId'
import { type UploadItem, Uploads } from '../parts/Uploads'
import { hidingFor } from '../sealed/opening'
import { type Act, declineNames, type Letter } from './words'

export type FormKind = 'reply' | 'review' | 'message' | 'extend' | 'moveTo' | 'decline'

interface ActFormProps {
  kind: FormKind
  letter: Letter
  busy: boolean
  /** What the button says. */
  confirm: string
  onSubmit: (act: Act) => void
}

/** Files with one reply or message. */
const MAX_FILES = 5

const words: Record<FormKind, { label: string; hint: string; max: number }> = {
  reply: { label: '答复', hint: '写明核实了什么、怎么处理、依据是什么，来信人会看到', max: 2000 },
  review: { label: '复查结论', hint: '写明复查了什么、结论和依据，来信人会看到', max: 2000 },
  message: { label: '留言', hint: '向来信人了解情况；答复请用“答复”', max: 2000 },
  extend: { label: '为什么延长', hint: '来信人会看到', max: 500 },
  moveTo: { label: '为什么转', hint: '来信人会看到', max: 500 },
  decline: { label: '依据', hint: '依据哪条规定，来信人可以找谁', max: 500 },
}

/** What one act needs to be told; the button says what it does. */
export function ActForm({ kind, letter, busy, confirm, onSubmit }: ActFormProps) {
  const actId = useRef(newId())
  const [text, setText] = useState('')
  const [files, setFiles] = useState<UploadItem[]>([])
  const [summary, setSummary] = useState('')
  const [reason, setReason] = useState<keyof typeof declineNames>()
  const [days, setDays] = useState<number | null>(15)
  const [changed, setChanged] = useState<boolean>()
  const [place, setPlace] = useState<{ organisationId: string; to: 'officer' | 'inspector' }>()
  const { label, hint, max } = words[kind]
  const uploadIds = files.flatMap((file) => ('uploadId' in file ? [file.uploadId] : []))
  const act = actOf()

  function actOf(): Act | null {
    const said = text.trim()
    if (said === '') return null
    const base = { actId: actId.current }
    switch (kind) {
      case 'message':
        return { ...base, kind, text: said, uploadIds }
      case 'reply':
        return { ...base, kind, text: said, summary: summary.trim(), uploadIds }
      case 'review':
        return changed === undefined ? null : { ...base, kind, changed, text: said, uploadIds }
      case 'extend':
        return days === null ? null : { ...base, kind, days, reason: said }
      case 'moveTo':
        return place ? { ...base, kind, ...place, reason: said } : null
      case 'decline':
        return reason ? { ...base, kind, reason, basis: said } : null
    }
  }

  return (
    <form
      className="pane-form letters-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (act) onSubmit(act)
      }}
    >
      {kind === 'decline' && (
        <>
          <Radio.Group
            aria-label="理由"
            value={reason}
            onChange={(event) => setReason(event.target.value as typeof reason)}
            options={Object.entries(declineNames).map(([value, name]) => ({ value, label: name }))}
          />
          <p className="faint">批评组织、言辞尖锐、没有署名，都不是不受理的理由。</p>
        </>
      )}
      {kind === 'review' && (
        <Radio.Group
          aria-label="结论"
          value={changed}
          onChange={(event) => setChanged(event.target.value as boolean)}
          options={[
            { value: false, label: '维持原来的处理' },
            { value: true, label: '改变原来的处理' },
          ]}
        />
      )}
      {kind === 'extend' && (
        <label>
          延长多少天（最多 {letter.mayExtendDays} 天，只能一次）
          <InputNumber
            aria-label="延长多少天"
            min={1}
            max={letter.mayExtendDays}
            precision={0}
            value={days}
            onChange={setDays}
          />
        </label>
      )}
      {kind === 'moveTo' && <MoveFields onChange={setPlace} />}
      <label htmlFor={`act-${kind}`}>{label}</label>
      <Input.TextArea
        id={`act-${kind}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={max}
        showCount
        autoSize={{ minRows: 3 }}
        placeholder={hint}
      />
      {(kind === 'reply' || kind === 'review' || kind === 'message') && (
        <Uploads items={files} most={MAX_FILES} onChange={setFiles} hide={hidingFor(letter)} />
      )}
      {kind === 'reply' && letter.mode !== 'sealed' && (
        <>
          <label htmlFor="act-summary">拟公开的一句话（可以不写）</label>
          <Input
            id="act-summary"
            value={summary}
            onChange={(event) => setSummary(event.target.value)}
            maxLength={200}
            placeholder="概括这件事，不含能认出来信人的内容；来信人同意才公开"
          />
        </>
      )}
      <Button type="primary" htmlType="submit" disabled={!act} loading={busy}>
        确认{confirm}
      </Button>
      {kind !== 'message' && <p className="faint">提交后写入公开日志（只写指纹，不写内容），不能再改。</p>}
    </form>
  )
}

function MoveFields({
  onChange,
}: {
  onChange: (place: { organisationId: string; to: 'officer' | 'inspector' }) => void
}) {
  const desks = useQuery({ queryKey: ['letter-desks'], queryFn: () => api('feedback.desks', {}) })
  const [organisationId, setOrganisationId] = useState<string>()
  const [to, setTo] = useState<'officer' | 'inspector'>('officer')
  const change = (id: string | undefined, role: 'officer' | 'inspector') => {
    setOrganisationId(id)
    setTo(role)
    if (id !== undefined) onChange({ organisationId: id, to: role })
  }
  return (
    <>
      <Select
        aria-label="转到哪个组织"
        placeholder="转到哪个组织"
        loading={desks.isPending}
        value={organisationId}
        onChange={(id) => change(id, to)}
        showSearch={{ optionFilterProp: 'label' }}
        options={desks.data?.organisations.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
      <Radio.Group
        aria-label="由谁办理"
        value={to}
        onChange={(event) => change(organisationId, event.target.value as typeof to)}
        options={[
          { value: 'officer', label: '负责人' },
          { value: 'inspector', label: '纪检委员' },
        ]}
      />
    </>
  )
}
