import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { api } from '../api'
import { replaced } from '../editorial/choice'
import type { FormProps } from '../editorial/subject'
import { type Topic, topicOptions } from '../editorial/topics'
import { emptyPool, type ExamForm, fullScore, questionCount } from './examForm'

const any = 'any'
const topics: { value: Topic | typeof any; label: string }[] = [
  { value: any, label: '任意主题' },
  ...topicOptions,
]
const difficulties = [
  { value: 0, label: '任意难度' },
  { value: 1, label: '常识' },
  { value: 2, label: '读过就会' },
  { value: 3, label: '要细想' },
]
const maxPools = 10

/** Where the questions are drawn from, with how many the bank has for each pool. */
export function PoolFields({ form, onChange, problems }: FormProps<ExamForm>) {
  const { pools } = form
  const wanted = pools.map(({ topic, difficulty }) => ({ topic, difficulty }))
  const available = useQuery({
    queryKey: ['exams', 'available', wanted],
    queryFn: () => api('exam.available', { pools: wanted }),
    placeholderData: (before) => before,
  })
  const put = (index: number, change: Partial<ExamForm['pools'][number]>) =>
    onChange({ ...form, pools: replaced(pools, index, { ...pools[index]!, ...change }) })
  return (
    <div className="pools" id="pools" tabIndex={-1}>
      {pools.map((pool, index) => {
        const count = available.data?.counts[index]
        const short = count !== undefined && count < pool.count
        return (
          <div className="pool" key={index}>
            <Select<Topic | typeof any>
              aria-label={`第 ${index + 1} 组的主题`}
              value={pool.topic ?? any}
              options={topics}
              onChange={(topic) => put(index, { topic: topic === any ? null : topic })}
            />
            <Select
              aria-label={`第 ${index + 1} 组的难度`}
              value={pool.difficulty ?? 0}
              options={difficulties}
              onChange={(difficulty) => put(index, { difficulty: difficulty || null })}
            />
            <InputNumber
              aria-label={`第 ${index + 1} 组抽几题`}
              value={pool.count}
              min={1}
              max={50}
              precision={0}
              suffix="题"
              onChange={(count) => put(index, { count: count ?? 1 })}
            />
            <InputNumber
              aria-label={`第 ${index + 1} 组每题几分`}
              value={pool.points}
              min={1}
              max={50}
              precision={0}
              prefix="每题"
              suffix="分"
              onChange={(points) => put(index, { points: points ?? 1 })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删去第 ${index + 1} 组`}
              disabled={pools.length === 1}
              onClick={() => onChange({ ...form, pools: pools.filter((_, other) => other !== index) })}
            />
            <p className={short ? 'pool-count short' : 'pool-count'} role={short ? 'alert' : undefined}>
              {count === undefined
                ? '正在数题库里的题…'
                : short
                  ? `题库里只有 ${count} 题，不够抽 ${pool.count} 题。请减少题数或先补题。`
                  : `题库里有 ${count} 题可抽${count < pool.count * 2 ? '，偏少，几个人的卷子会很像' : ''}`}
            </p>
          </div>
        )
      })}
      {problems.get('pools') && <p className="pool-count short">{problems.get('pools')}</p>}
      <div className="pools-foot">
        <Button
          icon={<PlusOutlined />}
          disabled={pools.length >= maxPools}
          onClick={() => onChange({ ...form, pools: [...pools, emptyPool()] })}
        >
          加一组
        </Button>
        <span className="faint">
          共 {questionCount(form)} 题，满分 {fullScore(form)} 分
        </span>
      </div>
    </div>
  )
}
