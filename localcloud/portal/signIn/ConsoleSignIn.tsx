import externalLink from 'lucide-static/icons/external-link.svg'
import type { ConsoleConfig } from '../config'
import { Icon } from '../parts/Icon'
import type { Person } from '../people/person'
import './consoleSignIn.css'
import { useConsoleSignIn } from './useConsoleSignIn'

/** Opens the web console as the chosen person. */
export function ConsoleSignIn({ person, target }: { person: Person; target: ConsoleConfig }) {
  const { start, state } = useConsoleSignIn(target)
  return (
    <div className="console-sign-in">
      <button
        type="button"
        className="button main-button"
        disabled={state.isPending}
        onClick={() => start(person)}
      >
        <Icon source={externalLink} />
        以此人身份打开管理后台
      </button>
      <p className="console-sign-in-state" role="status">
        {state.isPending && '新窗口打开了，正等它显示登录码…'}
        {state.isSuccess && (
          <span className="good">
            ✓ 已以{person.name}的身份确认登录码 {state.data}，请看新窗口。
          </span>
        )}
        {state.isError && <span className="bad">没有登录成功：{state.error.message}</span>}
      </p>
      <p className="hint">
        新窗口显示登录码，本页替{person.name}确认：与在小程序里点“确认登录”是同一个调用（
        <code>{target.confirm.action}</code>），没有后门。
      </p>
    </div>
  )
}
