import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Popconfirm, Radio, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import { ApiError } from '../api/client'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import { type Attempt, same, standingProblems } from '../editorial/problems'
import { createUnsavedDrafts } from '../editorial/unsaved'
import { ErrorText } from '../parts/Failure'
import type { withDepth } from '../roster/organisations'
import { nothingIsLost, useDeclareUnsaved } from '../shell/unsavedWork'
import { useWho } from '../shell/who'
import { CancelTraining } from './CancelTraining'
import {
  emptyTraining,
  type Managed,
  missingInTraining,
  type TrainingForm,
  trainingForm,
  trainingInput,
} from './trainingForm'

interface Props {
  trainingId: string
  /** Null while the server does not know it. */
  saved: Managed | null
  organisations: ReturnType<typeof withDepth>
}

const drafts = createUnsavedDrafts(window.localStorage)

/** Writes a training, publishes it, changes it, cancels it. */
export function TrainingEditor({ trainingId, saved, organisations }: Props) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const place = { who: useWho().name, subject: 'training', id: trainingId, version: saved ? 1 : null }
  const [start] = useState(() =>
    saved ? trainingForm(saved) : emptyTraining(organisations[0]?.organisation.id ?? '', Date.now()),
  )
  const [form, setForm] = useState<TrainingForm>(
    () => (drafts.find(place)?.form as TrainingForm | undefined) ?? start,
  )
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const base = useMemo(() => (saved ? trainingForm(saved) : start), [saved, start])
  const unsaved = !same(form, base)
  useDeclareUnsaved(unsaved)
  const { title } = form
  const key = JSON.stringify(place)
  useEffect(() => {
    const where = JSON.parse(key) as typeof place
    if (!unsaved) drafts.drop(where)
    else
      drafts.keep(where, {
        form,
        title,
        revision: saved?.revision ?? 0,
        from: null,
        keptAt: new Date().toISOString(),
      })
  }, [unsaved, form, title, key, saved?.revision])

  const took = (training: Managed) => {
    queries.setQueryData(['training', trainingId], training)
    void queries.invalidateQueries({ queryKey: ['trainings'] })
  }
  const save = useMutation({
    mutationFn: () =>
      api('training.save', { trainingId, revision: saved?.revision ?? 0, ...trainingInput(form) }),
    onSuccess: (training) => {
      drafts.drop(place)
      took(training)
      setForm(trainingForm(training))
      void message.success('已保存')
      if (!saved) void navigate(`/trainings/${trainingId}/plan`, { replace: true, state: nothingIsLost })
    },
    onError: (error) => setAttempt({ problems: error instanceof ApiError ? error.fields : [], input: form }),
  })
  const publish = useMutation({
    mutationFn: () => api('training.publish', { trainingId }),
    onSuccess: (training) => {
      took(training)
      void message.success('已发布')
    },
  })
  const submit = () => {
    const missing = missingInTraining(form)
    setAttempt({ problems: missing, input: form })
    if (missing.length === 0) save.mutate()
  }
  const problems = standingProblems(attempt, form)
  const set = (change: Partial<TrainingForm>) => setForm((before) => ({ ...before, ...change }))
  const text = (path: 'title' | 'teacher' | 'summary' | 'place' | 'liveUrl' | 'replayUrl', max: number) => ({
    path,
    value: form[path],
    max,
    problems,
    onChange: (value: string) => set({ [path]: value }),
  })
  const time = (path: 'startsAt' | 'endsAt' | 'enrolFrom' | 'enrolUntil', label: string, extra?: string) => (
    <Field path={path} label={label} problems={problems} extra={extra}>
      <Input
        id={path}
        type="datetime-local"
        value={form[path]}
        onChange={({ target }) => set({ [path]: target.value })}
      />
    </Field>
  )
  const failed = save.error ?? publish.error
  const cancelled = saved?.status === 'cancelled'
  return (
    <Form layout="vertical" className="detail-form training-form" onFinish={submit} disabled={cancelled}>
      {cancelled && <Alert type="warning" title={`已取消：${saved.cancelReason}`} />}
      {failed && <Alert type="error" title={<ErrorText error={failed} />} />}
      <FormPart title="是什么">
        <Field
          path="organisationId"
          label="由谁举办"
          problems={problems}
          extra="它和它下面的党员都能看到、报名。"
        >
          <Select
            id="organisationId"
            value={form.organisationId}
            disabled={saved !== null && saved.status !== 'draft'}
            options={organisations.map(({ organisation, depth }) => ({
              value: organisation.id,
              label: '　'.repeat(depth) + organisation.name,
            }))}
            onChange={(organisationId: string) => set({ organisationId })}
          />
        </Field>
        <Field path="kind" label="形式" problems={problems}>
          <Radio.Group
            id="kind"
            value={form.kind}
            onChange={({ target }) => set({ kind: target.value as TrainingForm['kind'] })}
            options={[
              { value: 'class', label: '线下培训' },
              { value: 'lecture', label: '线上讲座' },
            ]}
          />
        </Field>
        <TextField {...text('title', 40)} label="题目" />
        <TextField {...text('teacher', 40)} label="主讲" />
        <TextField {...text('summary', 600)} label="内容" multiline />
        <Checkbox checked={form.centralised} onChange={({ target }) => set({ centralised: target.checked })}>
          计作集中培训（支部书记和班子成员每年至少一次）
        </Checkbox>
      </FormPart>
      <FormPart title="何时何地">
        <div className="training-times">
          {time('startsAt', '开始')}
          {time('endsAt', '结束')}
        </div>
        {form.kind === 'class' ? (
          <TextField {...text('place', 60)} label="地点" />
        ) : (
          <TextField {...text('liveUrl', 300)} label="直播网址" placeholder="https://" />
        )}
        <TextField {...text('replayUrl', 300)} label="回放网址（可以以后再填）" placeholder="https://" />
      </FormPart>
      <FormPart title="报名">
        <Field
          path="capacity"
          label="名额"
          problems={problems}
          extra="报满后可以排候补；有人取消，候补自动递补。"
        >
          <InputNumber
            id="capacity"
            min={1}
            max={500}
            value={form.capacity}
            disabled={form.capacity === null}
            onChange={(capacity) => set({ capacity: capacity ?? 1 })}
          />{' '}
          <Checkbox
            checked={form.capacity === null}
            onChange={({ target }) => set({ capacity: target.checked ? null : 50 })}
          >
            不限
          </Checkbox>
        </Field>
        <div className="training-times">
          {time('enrolFrom', '报名开始')}
          {time('enrolUntil', '报名截止', '不填就到培训开始为止')}
        </div>
      </FormPart>
      {!cancelled && (
        <div className="training-actions">
          <Button htmlType="submit" loading={save.isPending} type={saved ? 'default' : 'primary'}>
            保存
          </Button>
          {saved?.status === 'draft' && (
            <Popconfirm
              title="发布这场培训？"
              description="发布后党员就能看到和报名。"
              okText="发布"
              onConfirm={() => publish.mutate()}
            >
              <Button type="primary" disabled={unsaved} loading={publish.isPending}>
                发布
              </Button>
            </Popconfirm>
          )}
          {saved && <CancelTraining trainingId={trainingId} onDone={took} />}
          <span className="faint">
            {saved?.status === 'published'
              ? '改时间、地点会通知已报名的人。'
              : unsaved
                ? '有没保存的修改'
                : ''}
          </span>
        </div>
      )}
    </Form>
  )
}
