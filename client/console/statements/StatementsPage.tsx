import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'
import './statements.css'

/** Days before today in China, as a date field takes it. */
function daysAgo(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
}

/** An administrator takes the learning events of some days along, as files other systems read. */
export default function StatementsPage() {
  const [from, setFrom] = useState(daysAgo(6))
  const [to, setTo] = useState(daysAgo(0))
  const [written, setWritten] = useState(0)
  const download = useMutation({
    mutationFn: async () => {
      setWritten(0)
      const exportId = newId()
      const lines: string[] = []
      let cursor: string | undefined
      do {
        const page = await api('evaluation.exportStatements', { exportId, from, to, cursor })
        lines.push(...page.lines)
        setWritten(lines.length)
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      if (lines.length > 0) save(`learning-${from}-${to}.jsonl`, lines)
      return lines.length
    },
  })
  return (
    <div className="page statements">
      <h1 className="page-title">学习事件导出</h1>
      <p className="statements-note">
        每答一题、每交一卷、每天的学习都记成一条 xAPI 1.0.3
        语句，一行一条。学习者只有一个代号，没有姓名；意见、投票和信件从不在内。谁在什么时候导出过哪几天，系统会留下记录。
      </p>
      <Form className="card statements-form" layout="vertical" onFinish={() => download.mutate()}>
        <Form.Item label="开始日" htmlFor="statements-from">
          <Input
            id="statements-from"
            type="date"
            value={from}
            max={to}
            onChange={(event) => setFrom(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="结束日" htmlFor="statements-to">
          <Input
            id="statements-to"
            type="date"
            value={to}
            min={from}
            onChange={(event) => setTo(event.target.value)}
          />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          icon={<DownloadOutlined />}
          loading={download.isPending}
          disabled={from === '' || to === ''}
        >
          导出
        </Button>
        <p className="statements-state" role="status">
          {download.isPending && written > 0 && `已取出 ${written} 条 …`}
          {download.isSuccess && (download.data > 0 ? `导出了 ${download.data} 条` : '这几天没有学习事件')}
          {download.isError && <ErrorText error={download.error} />}
        </p>
      </Form>
    </div>
  )
}

function save(name: string, lines: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([lines.join('\n'), '\n'], { type: 'application/x-ndjson' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
