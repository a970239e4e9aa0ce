import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Input, Output } from '../api/client'
import { statusNames } from '../editorial/subject'
import { type Topic, topicOptions } from '../editorial/topics'
import { saveQuestions } from './download'
import { type FileFormat, fileFormats, formatNames } from './readFile'

type Status = Input<'quiz.exportQuestions'>['status']
const statuses: readonly Status[] = ['published', 'inReview', 'draft']

/** Writes the bank, or a part of it, to a file. */
export function ExportButton() {
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [format, setFormat] = useState<FileFormat>('xlsx')
  const [status, setStatus] = useState<Status>('published')
  const [topic, setTopic] = useState<Topic | undefined>()
  const [read, setRead] = useState(0)
  const write = useMutation({
    mutationFn: async () => {
      const questions = await everyQuestion(status, topic, setRead)
      if (questions.length === 0) throw new Error('没有符合条件的题目。')
      return { total: questions.length, refused: await saveQuestions('题库', format, questions) }
    },
    onSuccess: ({ total, refused }) => {
      if (refused.length === 0) {
        setOpen(false)
        void message.success(`已写出 ${total} 道题`)
      }
    },
  })
  const refused = write.data?.refused ?? []
  return (
    <>
      <Button onClick={() => setOpen(true)}>导出题库</Button>
      <Modal
        title="导出题库"
        open={open}
        okText="写出文件"
        cancelText="关闭"
        confirmLoading={write.isPending}
        onOk={() => write.mutate()}
        onCancel={() => {
          setOpen(false)
          write.reset()
        }}
      >
        <div className="export-form">
          <label htmlFor="export-topic">主题</label>
          <Select
            id="export-topic"
            allowClear
            placeholder="全部主题"
            value={topic}
            options={topicOptions}
            onChange={setTopic}
          />
          <span id="export-status">状态</span>
          <Radio.Group
            aria-labelledby="export-status"
            value={status}
            options={statuses.map((value) => ({ value, label: statusNames[value] }))}
            onChange={(event) => setStatus(event.target.value as Status)}
          />
          <span id="export-format">格式</span>
          <Radio.Group
            aria-labelledby="export-format"
            value={format}
            options={fileFormats.map((value) => ({ value, label: formatNames[value] }))}
            onChange={(event) => setFormat(event.target.value as FileFormat)}
          />
        </div>
        {format === 'aiken' && (
          <Alert type="info" title="Aiken 只写题干、选项和答案；主题、难度、解析和出处不会写进文件。" />
        )}
        {write.isPending && <p className="faint numbers">已读出 {read} 道题…</p>}
        {write.isError && <Alert type="error" showIcon title={write.error.message} />}
        {refused.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`已写出 ${(write.data?.total ?? 0) - refused.length} 道，有 ${refused.length} 道这种格式装不下`}
            description={[...new Set(refused.map(({ reason }) => reason))].join('；')}
          />
        )}
      </Modal>
    </>
  )
}

async function everyQuestion(status: Status, topic: Topic | undefined, report: (read: number) => void) {
  const questions: Output<'quiz.exportQuestions'>['questions'] = []
  let cursor: string | undefined
  report(0)
  do {
    const page = await api('quiz.exportQuestions', { status, topic, cursor })
    questions.push(...page.questions)
    report(questions.length)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return questions
}
