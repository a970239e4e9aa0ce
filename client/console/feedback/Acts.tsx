import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'
import { sealedAct } from '../sealed/opening'
import { ActForm, type FormKind } from './ActForm'
import type { Act, Letter } from './words'

type Status = Letter['status']

/** What can be done in which status; what comes first is what is usually next. */
const possible: Partial<Record<Status, FormKind[]>> = {
  submitted: ['message', 'moveTo', 'decline'],
  transferred: ['message', 'moveTo', 'decline'],
  accepted: ['message', 'extend', 'moveTo'],
  inProgress: ['reply', 'message', 'extend', 'moveTo'],
  replied: ['message'],
  reviewRequested: ['review', 'message'],
}
const names: Record<FormKind, string> = {
  reply: '答复',
  review: '作出复查结论',
  message: '给来信人留言',
  extend: '延长期限',
  moveTo: '转办',
  decline: '不予受理',
}

/** What whoever has the letter can do about it now. */
export function Acts({ letter }: { letter: Letter }) {
  const [form, setForm] = useState<FormKind>()
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (what: Act) =>
      api('feedback.handle', { letterId: letter.letterId, act: sealedAct(letter, what) }),
    onSuccess: async (changed, { kind }) => {
      setForm((open) => (open === kind ? undefined : open))
      queries.setQueryData(['letter', letter.letterId], changed)
      await queries.invalidateQueries({ queryKey: ['letters'] })
    },
  })
  const { status } = letter
  const kinds = (possible[status] ?? []).filter(
    (kind) =>
      (kind !== 'extend' || letter.mayExtendDays > 0) &&
      (kind !== 'moveTo' || letter.mode !== 'sealed') &&
      (kind !== 'review' || letter.mayReview),
  )
  const next =
    status === 'submitted' || status === 'transferred' ? 'accept' : status === 'accepted' ? 'start' : null
  if (kinds.length === 0) return null
  return (
    <section className="letters-acts" aria-label="办理">
      <Space wrap>
        {next && (
          <Button
            type="primary"
            loading={act.isPending && form === undefined}
            onClick={() => act.mutate({ kind: next, actId: newId() })}
          >
            {next === 'accept' ? '受理' : '开始办理'}
          </Button>
        )}
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            type={!next && index === 0 && form === undefined && kind !== 'message' ? 'primary' : 'default'}
            aria-expanded={form === kind}
            onClick={() => setForm(form === kind ? undefined : kind)}
          >
            {names[kind]}
          </Button>
        ))}
      </Space>
      {status === 'reviewRequested' && !letter.mayReview && (
        <p className="faint">您办理过这封信，复查要由没有办理过的同志来做。</p>
      )}
      {act.error && <Alert type="error" showIcon title={<ErrorText error={act.error} />} />}
      {form && (
        <ActForm
          key={form}
          kind={form}
          letter={letter}
          busy={act.isPending}
          confirm={names[form]}
          onSubmit={(what) => act.mutate(what)}
        />
      )}
    </section>
  )
}
