import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { api } from '../api'
import { DetailHead } from '../editorial/DetailHead'
import { readableInstant } from '../parts/time'
import './contradictions.css'
import type { Contradiction } from './ContradictionsPage'

const nobody = 'nobody'

/** Both sides, and the decision: confirm with which one holds, or dismiss; either with a reason. */
export function ContradictionDetail({ contradiction }: { contradiction: Contradiction }) {
  const { contradictionId, rule, sides, decision, state } = contradiction
  const [prevails, setPrevails] = useState(decision?.prevails ?? nobody)
  const [reason, setReason] = useState(decision?.reason ?? '')
  const { message } = App.useApp()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const decide = useMutation({
    mutationFn: (chosen: 'confirmed' | 'dismissed') =>
      api('study.decideContradiction', {
        contradictionId,
        decision: chosen,
        prevails: chosen === 'confirmed' && prevails !== nobody ? prevails : null,
        reason: reason.trim(),
      }),
    onSuccess: async (decided) => {
      await cache.invalidateQueries({ queryKey: ['contradictions'] })
      await navigate(`/contradictions/${decided.state}/${contradictionId}`)
      void message.success(
        decided.state === 'confirmed' ? '已确认，两篇的读者都会看到提示' : '已记下，不提示读者',
      )
    },
    onError: (error) => void message.error(`没有记下：${error.message}`),
  })
  const unreasoned = reason.trim() === ''
  return (
    <>
      <DetailHead
        back={`/contradictions/${state}`}
        title={`关于“${rule}”，两篇写的不一样`}
        facts={
          decision
            ? `${decision.byName} ${readableInstant(decision.at)} ${state === 'confirmed' ? '确认' : '认为不算矛盾'}`
            : `${readableInstant(contradiction.foundAt)} 发现`
        }
      >
        <Button disabled={unreasoned} loading={decide.isPending} onClick={() => decide.mutate('dismissed')}>
          不算矛盾
        </Button>
        <Button
          type="primary"
          disabled={unreasoned}
          loading={decide.isPending}
          onClick={() => decide.mutate('confirmed')}
        >
          确认并提示读者
        </Button>
      </DetailHead>
      <div className="detail-body contradiction">
        <div className="contradiction-sides">
          {sides.map(({ contentId, title, stated }) => (
            <article key={contentId} className="card">
              <p className="contradiction-stated">{stated}</p>
              <h2>《{title}》</h2>
              <Link to={`/study/published?find=${encodeURIComponent(title)}`}>在学习内容里找这一篇</Link>
            </article>
          ))}
        </div>
        <fieldset className="contradiction-decision">
          <legend>以哪一篇为准</legend>
          <Radio.Group
            value={prevails}
            onChange={(event) => setPrevails(event.target.value as string)}
            options={[
              ...sides.map(({ contentId, title, stated }) => ({
                value: contentId,
                label: `《${title}》：${stated}`,
              })),
              { value: nobody, label: '还不能确定，请读者留意' },
            ]}
          />
          <label htmlFor="contradiction-reason">依据或理由（必填，会留下记录）</label>
          <Input.TextArea
            id="contradiction-reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={200}
            showCount
            autoSize={{ minRows: 3 }}
          />
        </fieldset>
        <Alert
          type="info"
          showIcon
          title="确认后，两篇的读者都会看到“关于……，本文写的是……，另一篇写的是……”。改好其中一篇并发布后，提示会自己消失。"
        />
      </div>
    </>
  )
}
