import { Button, Result } from 'antd'
import { ApiError } from '../api/client'

/** What went wrong while loading, with the way to try again. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <Result
      status="warning"
      title="没有读到内容"
      subTitle={<ErrorText error={error} />}
      extra={<Button onClick={retry}>再试一次</Button>}
    />
  )
}

/** An error in words, with the trace id support staff can look up. */
export function ErrorText({ error }: { error: Error }) {
  const traceId = error instanceof ApiError ? error.traceId : null
  return (
    <>
      {error instanceof ApiError ? error.message : '页面出了点问题，请刷新后再试。'}
      {traceId && <span className="trace">编号 {traceId}</span>}
    </>
  )
}

/** True when the error is the contract's error of this code. */
export function isCode(error: unknown, code: string): error is ApiError {
  return error instanceof ApiError && error.code === code
}
