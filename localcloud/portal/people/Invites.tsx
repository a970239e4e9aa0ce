import type { DemoInvite } from '../config'
import { CopyButton } from '../parts/CopyButton'

/** Codes to try binding with. A code works once, for the member it was made for. */
export function Invites({ invites }: { invites: readonly DemoInvite[] }) {
  return (
    <section aria-labelledby="invites-title">
      <h2 id="invites-title">试试绑定</h2>
      <p className="hint">选“新访客”，在手机里填邀请码和姓名。每个邀请码只能用一次。</p>
      <ul className="invites">
        {invites.map(({ code, name, note }) => (
          <li key={code}>
            <span className="invite-words">
              <code className="invite-code">{code}</code>
              <span className="invite-name">{name}</span>
              {note !== '' && <span className="hint">{note}</span>}
            </span>
            <CopyButton text={code} label={`${name}的邀请码`} />
          </li>
        ))}
      </ul>
    </section>
  )
}
