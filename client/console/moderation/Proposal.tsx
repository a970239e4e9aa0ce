import { Alert, Button, Popconfirm } from 'antd'
import { ErrorText } from '../parts/Failure'
import './proposal.css'

interface ProposalProps {
  title: string
  /** What it changes, one line each. */
  lines: string[]
  /** Whoever proposed it can take it back, and not confirm it. */
  mine: boolean
  /** False: only looked at. */
  mayDecide: boolean
  waiting: boolean
  error: Error | null
  onDecide: (confirm: boolean) => void
}

/** A change that waits for a second person. */
export function Proposal({ title, lines, mine, mayDecide, waiting, error, onDecide }: ProposalProps) {
  return (
    <Alert
      type="info"
      title={title}
      description={
        <>
          <ul className="proposal-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {error && <ErrorText error={error} />}
          {mayDecide && (
            <div className="proposal-decide">
              {!mine && (
                <Popconfirm
                  title="确认以后马上生效，并记入公开日志"
                  okText="确认"
                  cancelText="再看看"
                  onConfirm={() => onDecide(true)}
                >
                  <Button type="primary" loading={waiting}>
                    确认这一版
                  </Button>
                </Popconfirm>
              )}
              <Button loading={waiting} onClick={() => onDecide(false)}>
                {mine ? '撤回' : '不同意'}
              </Button>
              {mine && <span className="faint">要由另一位确认，您不能自己确认。</span>}
            </div>
          )}
        </>
      }
    />
  )
}
