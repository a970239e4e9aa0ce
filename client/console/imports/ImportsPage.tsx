import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { App, Button, Dropdown, Empty, Table } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { saveTemplate } from './download'
import { ExportButton } from './ExportButton'
import { ImportDetail } from './ImportDetail'
import './imports.css'
import { NewImport } from './NewImport'
import { fileFormats, formatNames } from './readFile'
import { statusWords } from './words'

type Import = Output<'quiz.imports'>['imports'][number]

/** Questions in and out of the bank as files. */
export default function ImportsPage() {
  const { importId } = useParams()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  if (file)
    return (
      <NewImport
        key={`${file.name}${file.lastModified}`}
        file={file}
        onClose={() => setFile(null)}
        onSubmitted={(id) => {
          setFile(null)
          void navigate(`/imports/${id}`)
        }}
      />
    )
  if (importId !== undefined) return <ImportDetail key={importId} importId={importId} />
  return (
    <div className="page">
      <header className="imports-head">
        <h1 className="page-title">题目导入导出</h1>
        <TemplateButton />
        <ExportButton />
        <ChooseFile onChoose={setFile} />
      </header>
      <p className="faint">
        一个文件要么全部进题库，要么一道也不进：上传前逐题核对，送审后由另一位编辑整份审核，批准后几分钟内启用。
      </p>
      <ImportList />
    </div>
  )
}

function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <>
      <input
        id="import-file"
        className="file-input"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,.gift,.aiken"
        aria-label="选择要导入的文件"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (chosen) onChoose(chosen)
        }}
      />
      <Button
        type="primary"
        icon={<UploadOutlined />}
        onClick={() => document.getElementById('import-file')?.click()}
      >
        导入题目
      </Button>
    </>
  )
}

function TemplateButton() {
  const { message } = App.useApp()
  const items = fileFormats.map((key) => ({ key, label: formatNames[key] }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) =>
          void saveTemplate(key as (typeof fileFormats)[number]).catch(
            () => void message.error('模板没有写出来，请刷新后再试。'),
          ),
      }}
    >
      <Button icon={<DownloadOutlined />}>下载模板</Button>
    </Dropdown>
  )
}

function ImportList() {
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) => api('quiz.imports', { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      <Table<Import>
        rowKey="importId"
        size="middle"
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap((page) => page.imports) ?? []}
        pagination={false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="还没有导入过。先下载模板，填好后点“导入题目”。"
            />
          ),
        }}
        columns={[
          {
            title: '文件',
            key: 'file',
            render: (_, { importId, fileName }) => (
              <Button
                type="link"
                className="import-link"
                onClick={() => void navigate(`/imports/${importId}`)}
              >
                {fileName}
              </Button>
            ),
          },
          { title: '题数', dataIndex: 'total', width: 90, className: 'numbers' },
          { title: '状态', key: 'status', width: 190, render: (_, one) => statusWords(one) },
          { title: '提交人', dataIndex: 'author', width: 110 },
          {
            title: '时间',
            dataIndex: 'updatedAt',
            width: 140,
            className: 'numbers',
            render: readableInstantOf,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button
          className="imports-more"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          再列一些
        </Button>
      )}
    </>
  )
}

const readableInstantOf = (instant: string) => readableInstant(instant)
