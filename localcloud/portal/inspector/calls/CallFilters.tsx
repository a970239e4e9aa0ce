import pause from 'lucide-static/icons/pause.svg'
import play from 'lucide-static/icons/play.svg'
import type { FunctionCall } from '../../../calls'
import { Icon } from '../../parts/Icon'
import { Segmented } from '../../parts/Segmented'
import type { Person } from '../../people/person'
import { type CallKind, countKinds, EVERYBODY, HOLDER, NOBODY } from './filter'
import type { CallView } from './useCallView'

const kindNames: Record<CallKind, string> = { all: '全部', errors: '出错', scans: '扫描', slow: '慢' }
const kinds = ['all', 'errors', 'scans', 'slow'] as const

interface CallFiltersProps {
  view: CallView
  /** All calls there are now. */
  calls: readonly FunctionCall[]
  people: readonly Person[]
  holder: Person
}

/** Narrows the list of calls, and stops it. */
export function CallFilters({ view, calls, people, holder }: CallFiltersProps) {
  const { filter, change, stopped } = view
  const counts = countKinds(stopped ?? calls)
  const choices = kinds.map((id) => ({
    id,
    name: id === 'all' || counts[id] === 0 ? kindNames[id] : `${kindNames[id]} ${counts[id]}`,
  }))
  return (
    <div className="panel-bar">
      <Segmented
        label="哪些调用"
        choices={choices}
        chosen={filter.kind}
        onChoose={(kind) => change({ kind })}
      />
      <button
        type="button"
        className="small-button call-pause"
        aria-pressed={stopped !== null}
        onClick={() => (stopped ? view.goOn() : view.stop(calls))}
      >
        <Icon source={stopped ? play : pause} />
        {stopped ? '继续' : '暂停'}
      </button>
      <div className="call-search">
        <select
          className="field"
          aria-label="谁的调用"
          value={filter.who}
          onChange={(event) => change({ who: event.target.value })}
        >
          <option value={EVERYBODY}>所有人</option>
          <option value={HOLDER}>手机里的人（{holder.name}）</option>
          {people.map(({ openid, name, role }) => (
            <option key={openid} value={openid}>
              {name}，{role}
            </option>
          ))}
          <option value={NOBODY}>定时任务和后台</option>
        </select>
        <input
          type="search"
          className="field"
          aria-label="搜索调用"
          placeholder="搜名称、动作、错误"
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
    </div>
  )
}
