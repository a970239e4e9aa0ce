import chevron from 'lucide-static/icons/chevron-right.svg'
import { memo, useState } from 'react'
import type { FunctionCall } from '../../../calls'
import { Icon } from '../../parts/Icon'
import { beijingTime } from '../../parts/time'
import { CallDetail } from './CallDetail'
import { costOf, isSlow } from './cost'

/** One call in a line or two; more when opened. */
export const CallRow = memo(function CallRow({ call, caller }: { call: FunctionCall; caller: string }) {
  const [open, setOpen] = useState(false)
  const cost = costOf(call.operations)
  return (
    <li className={open ? 'call open' : 'call'}>
      <button type="button" className="call-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon source={chevron} />
        <span className="call-words">
          <span className="call-title">
            <span className="call-action">{call.action ?? call.name}</span>
            <span className="call-ms">{call.ms === null ? '运行中' : `${Math.round(call.ms)} 毫秒`}</span>
          </span>
          <span className="call-facts">
            <span>{caller}</span>
            <span className="numbers">{beijingTime(call.startedAt)}</span>
            <span>
              {cost.operations === 0
                ? '没有数据库操作'
                : `${cost.operations} 次数据库操作，读 ${cost.read} 写 ${cost.written}`}
            </span>
            {cost.scans > 0 && <span className="tag warning">全表扫描</span>}
            {isSlow(call) && <span className="tag warning">慢</span>}
            {call.error && <span className="tag failure">出错</span>}
          </span>
          {call.error && <span className="call-error">{call.error.message}</span>}
        </span>
      </button>
      {open && <CallDetail call={call} />}
    </li>
  )
})
