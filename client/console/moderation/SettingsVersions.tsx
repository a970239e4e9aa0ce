import type { Output } from '../api/client'
import { readableInstant } from '../parts/time'
import './proposal.css'

type Version = Output<'review.words'>['versions'][number]

const ends = { proposed: '，等待确认', current: '确认', past: '确认', withdrawn: '撤回' }

/** Who changed what, when and why, newest first. */
export function SettingsVersions({ versions, first }: { versions: Version[]; first?: string }) {
  return (
    <ul className="settings-versions">
      {versions.map(({ version, status, why, proposer, proposedAt, decider, decidedAt, changes }) => (
        <li key={version}>
          <div>
            第 {version} 版{status === 'current' && '（正在用）'}：{why}
          </div>
          {changes.length > 0 && <div>{changes.join('；')}</div>}
          <div className="faint">
            {proposer} {readableInstant(proposedAt)} 提出
            {decider === null || decidedAt === null
              ? ends.proposed
              : `，${decider} ${readableInstant(decidedAt)} ${ends[status]}`}
          </div>
        </li>
      ))}
      {first !== undefined && <li className="faint">{first}</li>}
    </ul>
  )
}
