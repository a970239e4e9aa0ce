import { Checkbox, Tag } from 'antd'
import { ListRow } from '../parts/ListDetail'
import { readableInstant } from '../parts/time'
import { type Task, taskNames } from './words'

interface TaskRowProps {
  task: Task
  to: string
  chosen: boolean
  /** Chooses it for a batch; undefined when it has to be looked at by itself. */
  onChoose: ((on: boolean) => void) | undefined
}

/** One task of the queue. */
export function TaskRow({ task, to, chosen, onChoose }: TaskRowProps) {
  const { text, taskKind, since, lease, assignee, needsTwo, reportCount } = task
  return (
    <div className="desk-row-line">
      <Checkbox
        aria-label={`选中：${text.slice(0, 20)}`}
        checked={chosen}
        disabled={!onChoose}
        onChange={(event) => onChoose?.(event.target.checked)}
      />
      <ListRow
        to={to}
        text={text}
        facts={[
          <span className="desk-row-facts">
            <Tag>{taskNames[taskKind]}</Tag>
            {needsTwo && <Tag color="gold">双人</Tag>}
            {reportCount > 0 && <span>{reportCount} 次举报</span>}
            {assignee !== null && <span>派给{assignee}</span>}
            {lease && !lease.mine && <span>{lease.name}在看</span>}
            <span className="numbers desk-row-time">{readableInstant(since)}</span>
          </span>,
        ]}
      />
    </div>
  )
}
