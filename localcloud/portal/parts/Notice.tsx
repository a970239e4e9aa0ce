import { NoAnswerError } from '../api/client'
import './notice.css'

/** Said where there is nothing to show. */
export function Empty({ children }: { children: string }) {
  return <p className="notice">{children}</p>
}

/** Said while the first answer is on its way. */
export function Loading() {
  return (
    <p className="notice" role="status">
      正在读取…
    </p>
  )
}

/** What went wrong and how to go on. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className="notice" role="alert">
      <p className="notice-title">{error.message}</p>
      {error instanceof NoAnswerError && <p>它可能停下了。在终端里重新启动，这里会自己接上。</p>}
      <button type="button" className="button" onClick={retry}>
        再试一次
      </button>
    </div>
  )
}
