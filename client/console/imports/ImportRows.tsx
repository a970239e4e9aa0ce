import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { kindNames } from '../editorial/choice'
import { topicNames } from '../editorial/topics'
import { Failure } from '../parts/Failure'
import { answerWords } from './words'

type Row = Output<'quiz.importRows'>['rows'][number]

/** One piece of an import in full, as the second editor has to see it. */
export function ImportRows({ importId, chunk }: { importId: string; chunk: number }) {
  const rows = useQuery({
    queryKey: ['import rows', importId, chunk],
    queryFn: () => api('quiz.importRows', { importId, chunk }),
  })
  if (rows.isError) return <Failure error={rows.error} retry={() => void rows.refetch()} />
  return (
    <Table<Row>
      rowKey="line"
      size="small"
      loading={rows.isPending}
      dataSource={rows.data?.rows ?? []}
      pagination={false}
      scroll={{ x: 860 }}
      columns={[
        { title: '行', dataIndex: 'line', width: 64, className: 'numbers' },
        {
          title: '题目',
          key: 'question',
          render: (_, { question }) => (
            <>
              <div>{question.stem}</div>
              {question.kind !== 'fillIn' && question.kind !== 'trueFalse' && (
                <div className="faint">
                  {question.options
                    .map((option, index) => `${String.fromCharCode(65 + index)} ${option}`)
                    .join('　')}
                </div>
              )}
              <div className="faint">解析：{question.explanation}</div>
            </>
          ),
        },
        {
          title: '答案',
          key: 'answer',
          width: '18%',
          render: (_, { question }) => <strong>{answerWords(question)}</strong>,
        },
        {
          title: '题型、主题',
          key: 'kind',
          width: 130,
          render: (_, { question }) => (
            <>
              <div>{kindNames[question.kind]}</div>
              <div className="faint">{topicNames[question.topic]}</div>
            </>
          ),
        },
        {
          title: '出处',
          key: 'source',
          width: '20%',
          render: (_, { question: { source } }) => (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.issuer} {source.title}
            </a>
          ),
        },
      ]}
    />
  )
}
