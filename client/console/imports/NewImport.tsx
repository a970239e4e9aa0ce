import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Progress, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { BankQuestion } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { checkFile, type CheckedRow } from '../../../cloudfunctions/domains/quiz/formats/checkFile'
import { api } from '../api'
import { type Topic, topicNames } from '../editorial/topics'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'
import { DefaultsForm, emptyDefaults, importDefaults } from './DefaultsForm'
import { saveProblems } from './download'
import { Preview } from './Preview'
import { readFile } from './readFile'
import { knownAmong, uploadRows } from './upload'

interface Props {
  file: File
  onClose: () => void
  onSubmitted: (importId: string) => void
}

type Ready = { line: number; question: BankQuestion<Topic>; key: string }

/** A chosen file on its way: read, checked, sent and submitted. Nothing of it is in the bank before a second editor. */
export function NewImport({ file, onClose, onSubmitted }: Props) {
  const cache = useQueryClient()
  const [importId] = useState(newId)
  const [form, setForm] = useState(emptyDefaults)
  const [skipKnown, setSkipKnown] = useState(false)
  const [progress, setProgress] = useState({ done: 0, total: 1 })
  const report = (done: number, total: number) => setProgress({ done, total })
  const read = useQuery({
    queryKey: ['import file', importId],
    queryFn: () => readFile(file),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  })
  const rows = useMemo(() => checkFile(read.data ?? [], importDefaults(form), topicNames), [read.data, form])
  const ready = useMemo(() => rows.filter(isReady), [rows])
  const good = rows.length > 0 && ready.length === rows.length
  const known = useQuery({
    queryKey: ['import known', importId, good ? rows.length : 0],
    queryFn: () => knownAmong(api, ready, report),
    enabled: good,
    retry: false,
    gcTime: 0,
  })
  const fresh = ready.filter(({ key }) => !known.data?.has(key))
  const knownCount = ready.length - fresh.length
  const send = useMutation({
    mutationFn: () => uploadRows(api, importId, file.name, fresh, report),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['imports'] })
      onSubmitted(importId)
    },
  })
  const mayUpload = good && known.isSuccess && fresh.length > 0 && (knownCount === 0 || skipKnown)

  if (read.isPending)
    return (
      <div className="page import-reading" role="status">
        <Spin size="large" />
        <p>正在读“{file.name}”，题目多的时候要几秒钟</p>
      </div>
    )
  return (
    <div className="page">
      <header className="imports-head">
        <h1 className="page-title">{file.name}</h1>
        <Button onClick={onClose} disabled={send.isPending}>
          {send.isPending ? '正在上传' : '换一个文件'}
        </Button>
        <Button type="primary" disabled={!mayUpload} loading={send.isPending} onClick={() => send.mutate()}>
          {send.isError ? '接着上传' : `上传并送审${fresh.length > 0 ? ` ${fresh.length} 题` : ''}`}
        </Button>
      </header>
      {read.isError ? (
        <Alert type="error" showIcon title={read.error.message} />
      ) : (
        <>
          <Verdict rows={rows} fileName={file.name} />
          {(known.isFetching || send.isPending) && (
            <div role="status">
              <p className="faint">{send.isPending ? '正在上传，请不要关闭页面' : '正在与题库比对'}</p>
              <Progress percent={Math.round((progress.done / progress.total) * 100)} />
            </div>
          )}
          {known.isError && (
            <Alert
              type="error"
              showIcon
              title={<ErrorText error={known.error} />}
              action={<Button onClick={() => void known.refetch()}>再比对一次</Button>}
            />
          )}
          {send.isError && (
            <Alert
              type="error"
              showIcon
              title={<ErrorText error={send.error} />}
              description="已经传上去的不用再传，点“接着上传”继续。"
            />
          )}
          {knownCount > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`有 ${knownCount} 道题库里已经有了`}
              description={
                fresh.length === 0 ? (
                  '整个文件都在题库里，不用再导入。'
                ) : (
                  <Checkbox
                    checked={skipKnown}
                    onChange={(event) => setSkipKnown(event.target.checked)}
                    disabled={send.isPending}
                  >
                    跳过这 {knownCount} 道，只导入其余的 {fresh.length} 道
                  </Checkbox>
                )
              }
            />
          )}
          {!send.isPending && <DefaultsForm form={form} onChange={setForm} />}
          <Preview rows={rows} known={known.data} />
        </>
      )}
    </div>
  )
}

function isReady<Row extends CheckedRow<Topic>>(row: Row): row is Row & Ready {
  return row.question !== null
}

function Verdict({ rows, fileName }: { rows: ReadonlyArray<CheckedRow<Topic>>; fileName: string }) {
  const bad = rows.filter(({ question }) => question === null)
  if (rows.length === 0) return <Alert type="error" showIcon title="文件里没有题目。" />
  if (bad.length === 0) return <Alert type="info" showIcon title={`读出 ${rows.length} 道题，都可以导入。`} />
  return (
    <Alert
      type="error"
      showIcon
      title={`读出 ${rows.length} 道题，其中 ${bad.length} 道有问题，整个文件都还不能导入。`}
      description={`第一处在第 ${bad[0]?.line} 行。改好文件再选一次；缺主题、解析或出处的，也可以在下面填缺省内容。`}
      action={<Button onClick={() => saveProblems(fileName, bad)}>下载问题清单</Button>}
    />
  )
}
