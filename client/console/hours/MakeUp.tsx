import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ApiError } from '../api/client'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'

/** What is entered by hand: attendance of a training, or something else with a title and a day. */
export type Subject =
  { kind: 'training'; trainingId: string; title: string; minutes: number } | { kind: 'free' }

/** Enters hours for somebody without a phone; a second officer confirms them. */
export function MakeUp({ organisationId, subject }: { organisationId: string; subject: Subject }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>补录</Button>
      {open && (
        <MakeUpForm organisationId={organisationId} subject={subject} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

function MakeUpForm({
  organisationId,
  subject,
  onClose,
}: {
  organisationId: string
  subject: Subject
  onClose: () => void
}) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [proposalId] = useState(newId)
  const [memberId, setMemberId] = useState<string>()
  const [minutes, setMinutes] = useState(subject.kind === 'training' ? subject.minutes : 60)
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const people = useQuery({
    queryKey: ['makeUpPeople', organisationId],
    queryFn: () => readPeople(organisationId),
  })
  const send = useMutation({
    mutationFn: () => {
      const common = { proposalId, memberId: memberId ?? '', minutes, reason }
      return subject.kind === 'training'
        ? api('training.makeUp', { ...common, trainingId: subject.trainingId })
        : api('hours.propose', { ...common, title, day })
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hoursProposals'] })
      void message.success('已登记，等另一位同志复核')
      onClose()
    },
  })
  const complete =
    memberId !== undefined &&
    reason.trim() !== '' &&
    (subject.kind === 'training' || (title.trim() !== '' && day !== ''))
  const fields = send.error instanceof ApiError ? send.error.fields.map(({ message: words }) => words) : []
  return (
    <Modal
      open
      title={subject.kind === 'training' ? `补录：${subject.title}` : '补录学时'}
      okText="登记"
      okButtonProps={{ disabled: !complete }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <p>
        给没有带手机、不用手机的同志补记。登记后由另一位同志复核才计入，本人能看到谁登记、谁复核、什么原因。
      </p>
      <Form layout="vertical">
        <Form.Item label="党员" htmlFor="make-up-member">
          <Select
            id="make-up-member"
            aria-label="党员"
            showSearch={{ optionFilterProp: 'label' }}
            value={memberId}
            loading={people.isPending}
            onChange={setMemberId}
            options={people.data?.map(({ id, name, organisationName }) => ({
              value: id,
              label: `${name}（${organisationName}）`,
            }))}
          />
        </Form.Item>
        {subject.kind === 'free' && (
          <>
            <Form.Item label="事项" htmlFor="make-up-title">
              <Input
                id="make-up-title"
                value={title}
                maxLength={60}
                onChange={({ target }) => setTitle(target.value)}
              />
            </Form.Item>
            <Form.Item label="日期" htmlFor="make-up-day">
              <Input
                id="make-up-day"
                type="date"
                value={day}
                onChange={({ target }) => setDay(target.value)}
              />
            </Form.Item>
          </>
        )}
        <Form.Item label="分钟" htmlFor="make-up-minutes">
          <InputNumber
            id="make-up-minutes"
            min={1}
            max={480}
            value={minutes}
            onChange={(value) => setMinutes(value ?? 1)}
          />
        </Form.Item>
        <Form.Item label="原因" htmlFor="make-up-reason">
          <Input.TextArea
            id="make-up-reason"
            value={reason}
            maxLength={200}
            placeholder="例如：没有带手机，现场纸面签到"
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {send.error && (
        <Alert
          type="error"
          title={
            <>
              <ErrorText error={send.error} />
              {fields.length > 0 && <p>{fields.join('；')}</p>}
            </>
          }
        />
      )}
    </Modal>
  )
}

/** The rosters of an organisation and of what stands below it, one after another. */
async function readPeople(organisationId: string) {
  const { organisations } = await api('organisation.structure', {})
  const covered = new Set([organisationId])
  for (let grew = true; grew;) {
    const below = organisations.filter(
      ({ id, parentId }) => parentId !== null && covered.has(parentId) && !covered.has(id),
    )
    below.forEach(({ id }) => covered.add(id))
    grew = below.length > 0
  }
  const people = []
  for (const { id } of organisations.filter((one) => covered.has(one.id) && one.memberCount > 0)) {
    let cursor: string | undefined
    do {
      const page = await api('organisation.roster', { organisationId: id, cursor })
      people.push(...page.members)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
  }
  return people
}
