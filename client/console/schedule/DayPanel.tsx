import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Empty } from 'antd'
import { readableDay, weekdayOf } from '../parts/time'
import { ItemPicker } from '../study/ItemPicker'
import { type Day, type Item, itemsADay, ownItems, withItem } from './plan'

interface Props {
  day: Day
  beyond: boolean
  saving: boolean
  onPlan: (items: Item[]) => void
}

/** One day: what is read then, and changing it while it can be changed. Every change is saved at once. */
export function DayPanel({ day, beyond, saving, onPlan }: Props) {
  const fixed = day.state === 'closed' || beyond
  const items = ownItems(day)
  const shown = fixed || day.plan === 'inherited' ? day.items : items
  const replace = (index: number, changes: Partial<Item>) =>
    onPlan(items.map((item, position) => (position === index ? { ...item, ...changes } : item)))
  return (
    <aside className="day-panel" aria-label="当天的安排">
      <h2>
        {readableDay(day.day)} {weekdayOf(day.day)}
      </h2>
      <p className="faint">{planWords(day, beyond)}</p>
      {day.items.some(({ trouble }) => trouble !== null) && !fixed && (
        <Alert type="warning" showIcon title="有的内容已被替代或撤下，到那天不会推送，请换成别的。" />
      )}
      <ol className="day-items">
        {shown.map((item, index) => (
          <li key={item.contentId}>
            <div>
              <strong>{item.title}</strong>
              <p className="faint">
                {[item.topic?.name, item.minutes ? `约 ${item.minutes} 分钟` : null]
                  .filter(Boolean)
                  .join(' · ')}
                {item.trouble && (
                  <span className="amber"> · {item.trouble === 'superseded' ? '已被替代' : '已撤下'}</span>
                )}
              </p>
              {!fixed && day.plan === 'own' ? (
                <Checkbox
                  checked={item.required}
                  disabled={saving}
                  onChange={(event) => replace(index, { required: event.target.checked })}
                >
                  必学
                </Checkbox>
              ) : (
                item.required && <span className="faint">必学</span>
              )}
            </div>
            {!fixed && day.plan === 'own' && (
              <span>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0 || saving}
                  aria-label={`${item.title}提前`}
                  onClick={() => {
                    const next = items.filter((each) => each !== item)
                    onPlan([...next.slice(0, index - 1), item, ...next.slice(index - 1)])
                  }}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={saving}
                  aria-label={`去掉${item.title}`}
                  onClick={() => onPlan(items.filter((each) => each !== item))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有安排" />}
      {!fixed && items.length < itemsADay && (
        <div className="day-add">
          <label htmlFor="day-add">{day.plan === 'inherited' ? '改为自己安排：加一篇' : '加一篇'}</label>
          <ItemPicker
            id="day-add"
            label="加一篇"
            value={null}
            onPick={(picked) =>
              picked &&
              onPlan(
                withItem(items, {
                  ...picked,
                  topic: null,
                  minutes: 0,
                  required: items.length === 0,
                  trouble: null,
                }),
              )
            }
          />
        </div>
      )}
    </aside>
  )
}

function planWords(day: Day, beyond: boolean): string {
  if (day.state === 'closed') return '今天和过去的不能再改：已经有人照着读了。'
  if (beyond) return '四周以后的日子，到时候再安排。'
  if (day.plan === 'own') return `${day.editorName ?? ''} 安排，按顺序推送。`
  return day.plan === 'inherited'
    ? `沿用${day.inheritedFrom ?? '上级'}的安排。`
    : '没有安排，到那天由系统选三篇。'
}
