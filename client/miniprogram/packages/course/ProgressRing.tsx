import { View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { roleOf } from '../../components/roleOf'
import './ProgressRing.css'

/** What the ring shows, in words. */
export function ringWords({ done, total }: { done: number; total: number }, completed: boolean): string {
  return completed ? '已学完' : `已学 ${done} / ${total} 课`
}

/** How much of a course is done, as a ring with the count in it; a tick once it is completed. */
export function ProgressRing({
  done,
  total,
  completed,
}: {
  done: number
  total: number
  completed: boolean
}) {
  const percent = completed ? 100 : total === 0 ? 0 : Math.round((done / total) * 100)
  return (
    <View
      className="ring"
      {...roleOf('img')}
      aria-label={ringWords({ done, total }, completed)}
      style={{ background: `conic-gradient(var(--green) ${percent}%, var(--line) 0)` }}
    >
      <View className="ring-middle">
        {completed ? <Icon name="check" className="ring-done" /> : `${done}/${total}`}
      </View>
    </View>
  )
}
