import { Table } from 'antd'
import { fsrs } from 'ts-fsrs'

/** How many days something is kept in mind until nine in ten still know it; what FSRS calls stability. */
const STRENGTHS = [
  { name: '刚学会', days: 3 },
  { name: '比较熟', days: 20 },
  { name: '很熟', days: 90 },
]

/** After how many days a question comes back, as it is now and as it would be. */
export function Intervals({ before, after }: { before: number; after: number }) {
  return (
    <Table
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={STRENGTHS.map(({ name, days }) => ({
        name,
        before: intervalDays(before, days),
        after: intervalDays(after, days),
      }))}
      columns={[
        { title: '一道题', dataIndex: 'name' },
        { title: '现在隔多久再问', dataIndex: 'before', className: 'numbers', render: days },
        { title: '改后隔多久再问', dataIndex: 'after', className: 'numbers', render: days },
      ]}
    />
  )
}

/** By the same scheduler as the server's, without fuzz. */
function intervalDays(retention: number, stabilityDays: number): number {
  return fsrs({ request_retention: retention, enable_fuzz: false }).next_interval(stabilityDays, 0)
}

function days(count: number): string {
  return `${count} 天`
}
