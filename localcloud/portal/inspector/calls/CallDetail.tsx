import type { FunctionCall } from '../../../calls'
import type { TraceEntry } from '../../../trace'
import { beijingDay, beijingTime } from '../../parts/time'
import { isSlowOperation } from './cost'

/** Everything known about a call. */
export function CallDetail({ call }: { call: FunctionCall }) {
  return (
    <div className="call-detail">
      <dl className="call-origin">
        <dt>云函数</dt>
        <dd>
          <code>{call.name}</code>
        </dd>
        <dt>调用者</dt>
        <dd>
          <code>{call.caller ?? '无'}</code>
        </dd>
        <dt>时间</dt>
        <dd>
          {beijingDay(call.startedAt)} {beijingTime(call.startedAt)}
        </dd>
        {call.error && (
          <>
            <dt>错误码</dt>
            <dd>
              <code>{call.error.code}</code>
            </dd>
          </>
        )}
      </dl>
      {call.operations.length > 0 && <Operations operations={call.operations} />}
      {call.console.length > 0 && (
        <>
          <h2>控制台输出</h2>
          <pre className="call-console">{call.console.map(({ text }) => text).join('\n')}</pre>
        </>
      )}
    </div>
  )
}

function Operations({ operations }: { operations: readonly TraceEntry[] }) {
  return (
    <table className="operations">
      <thead>
        <tr>
          <th scope="col">数据库操作</th>
          <th scope="col" title="查看过的文档数">
            读
          </th>
          <th scope="col" title="增加、修改或删除的文档数">
            写
          </th>
          <th scope="col">毫秒</th>
        </tr>
      </thead>
      <tbody>
        {operations.map((operation, position) => (
          <tr key={position}>
            <td>
              <span className="operation-name">
                {operation.action.replace(/^database\./, '')}
                {operation.collection !== null && <code>{operation.collection}</code>}
              </span>
              <IndexUsed index={operation.index} />
              {operation.error !== undefined && <span className="bad">{operation.error}</span>}
            </td>
            <td>{operation.read}</td>
            <td>{operation.written}</td>
            <td className={isSlowOperation(operation) ? 'warn' : undefined}>
              {operation.ms < 10 ? operation.ms.toFixed(1) : Math.round(operation.ms)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `undefined` when nothing was looked up, null when no index served. */
function IndexUsed({ index }: { index: string | null | undefined }) {
  if (index === undefined) return null
  if (index === null) return <span className="operation-index warn">没有索引可用，全表扫描</span>
  return <span className="operation-index">{index === '_id' ? '按 _id' : `索引 ${index}`}</span>
}
