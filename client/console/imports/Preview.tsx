import { Checkbox, Table, Tag } from 'antd'
import { useState } from 'react'
import type { CheckedRow } from '../../../cloudfunctions/domains/quiz/formats/checkFile'
import { columnOf } from '../../../cloudfunctions/domains/quiz/formats/sheet'
import { kindNames } from '../editorial/choice'
import { type Topic, topicNames } from '../editorial/topics'
import { answerWords } from './words'

type Row = CheckedRow<Topic>

interface Props {
  rows: readonly Row[]
  /** Text keys the bank holds already; undefined until it was asked. */
  known: ReadonlySet<string> | undefined
}

/** Every question of the file as it was read, or what is wrong with it, row by row. */
export function Preview({ rows, known }: Props) {
  const [onlyBad, setOnlyBad] = useState(false)
  const bad = rows.filter(({ question }) => question === null)
  const shown = onlyBad && bad.length > 0 ? bad : rows
  return (
    <>
      {bad.length > 0 && (
        <Checkbox
          className="preview-filter"
          checked={onlyBad}
          onChange={(event) => setOnlyBad(event.target.checked)}
        >
          只看有问题的 {bad.length} 道
        </Checkbox>
      )}
      <Table<Row>
        rowKey="line"
        size="small"
        dataSource={shown}
        pagination={{ defaultPageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 760 }}
        columns={[
          { title: '行', dataIndex: 'line', width: 70, className: 'numbers' },
          {
            title: '题目',
            key: 'stem',
            render: (_, { question, stem, key }) => (
              <>
                {question?.stem ?? (stem || '（没有读出题目）')}
                {known?.has(key) && <Tag className="known">题库已有</Tag>}
              </>
            ),
          },
          {
            title: '题型',
            key: 'kind',
            width: 90,
            render: (_, { question }) => question && kindNames[question.kind],
          },
          {
            title: '主题',
            key: 'topic',
            width: 130,
            render: (_, { question }) => question && topicNames[question.topic],
          },
          {
            title: '答案或问题',
            key: 'outcome',
            width: '34%',
            render: (_, { question, problems }) =>
              question ? (
                answerWords(question)
              ) : (
                <ul className="row-problems">
                  {problems.map(({ path, message }) => (
                    <li key={`${path} ${message}`}>
                      {columnOf(path) && <strong>{columnOf(path)}：</strong>}
                      {message}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  )
}
