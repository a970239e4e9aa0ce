import { useMutation } from '@tanstack/react-query'
import { Alert, App, DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'
import { useCatalogue } from './material'
import { type Scope, scopeNames } from './scopes'

/** What somebody came here to assign. */
export interface Wish {
  courseId: string | null
  dueDay: string | null
  reason: string | null
}

interface Props {
  organisation: { id: string; name: string }
  /** Today in China, `YYYY-MM-DD`. */
  today: string
  wish: Wish
  onClose: () => void
  onDone: () => void
}

/** Two weeks: time enough for a few evenings, and near enough not to be forgotten. */
const usualDays = 14
/** Offices that officers assign courses to. */
const scopes: Scope[] = ['all', 'branchOfficer', 'committeeOfficer']

/** Asks an organisation's members for a course by a day. */
export function AssignDialog({ organisation, today, wish, onClose, onDone }: Props) {
  // One id for as long as the form is open: pressing twice assigns once.
  const [assignmentId] = useState(newId)
  const [courseId, setCourseId] = useState<string | null>(wish.courseId)
  const [memberScope, setScope] = useState<Scope>('all')
  const [required, setRequired] = useState(true)
  const [dueDay, setDueDay] = useState(wish.dueDay ?? dayjs(today).add(usualDays, 'day').format('YYYY-MM-DD'))
  const [reason, setReason] = useState(wish.reason ?? '')
  const catalogue = useCatalogue()
  const { message } = App.useApp()
  const assign = useMutation({
    mutationFn: () =>
      api('course.assign', {
        assignmentId,
        courseId: courseId ?? '',
        organisationId: organisation.id,
        memberScope,
        required,
        dueDay,
        reason: reason.trim(),
      }),
    onSuccess: () => {
      onDone()
      onClose()
      void message.success('已布置，大家打开首页就能看到')
    },
  })
  const failure = assign.error ?? catalogue.error
  return (
    <Modal
      title={`给${organisation.name}布置课程`}
      open
      onCancel={onClose}
      onOk={() => assign.mutate()}
      okText="布置"
      cancelText="取消"
      okButtonProps={{
        disabled: courseId === null || reason.trim() === '',
        loading: assign.isPending,
      }}
    >
      <Form layout="vertical" component="div">
        <Form.Item label="课程" htmlFor="assign-course">
          <Select
            id="assign-course"
            showSearch={{ optionFilterProp: 'label' }}
            loading={catalogue.isPending}
            value={courseId}
            placeholder="按名称找"
            options={(catalogue.data?.courses ?? []).map((course) => ({
              value: course.courseId,
              label: `${course.title}（${course.lessons} 课，约 ${course.minutes} 分钟）`,
            }))}
            onChange={setCourseId}
          />
        </Form.Item>
        <Form.Item label="给谁" htmlFor="assign-scope" extra="下级组织的也包括在内；以后新来的人也会看到。">
          <Select
            id="assign-scope"
            value={memberScope}
            options={scopes.map((scope) => ({ value: scope, label: scopeNames[scope] }))}
            onChange={setScope}
          />
        </Form.Item>
        <Form.Item label="要求">
          <Radio.Group
            value={required}
            onChange={(event) => setRequired(event.target.value as boolean)}
            options={[
              { value: true, label: '必修，出现在首页' },
              { value: false, label: '选学，列在课程里' },
            ]}
          />
        </Form.Item>
        <Form.Item label="截止日期" htmlFor="assign-due">
          <DatePicker
            id="assign-due"
            allowClear={false}
            value={dayjs(dueDay)}
            minDate={dayjs(today)}
            maxDate={dayjs(today).add(366, 'day')}
            onChange={(day) => setDueDay(day ? day.format('YYYY-MM-DD') : dueDay)}
          />
        </Form.Item>
        <Form.Item label="为什么布置" htmlFor="assign-reason" extra="大家会看到这句话和您的名字。">
          <Input
            id="assign-reason"
            value={reason}
            maxLength={100}
            onChange={(event) => setReason(event.target.value)}
            placeholder="如：下个月开支部大会，先知道会怎么开"
          />
        </Form.Item>
      </Form>
      {failure && <Alert type="error" showIcon title={<ErrorText error={failure} />} />}
    </Modal>
  )
}
