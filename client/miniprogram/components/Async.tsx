/** The one way a screen shows loading, empty, error and weak network. */
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Skeleton from '@taroify/core/skeleton'
import type { ApiError } from '../api/errors'
import { isConnectionError } from '../api/errors'
import type { Query } from '../hooks/useQuery'
import { open } from '../words/routes'
import { Button } from './Button'
import { Card } from './Card'
import type { IconName } from './Icon'
import { Icon } from './Icon'
import { Notice } from './Notice'
import { roleOf } from './roleOf'
import './Async.css'

interface AsyncProps<T> {
  query: Pick<Query<T, ApiError>, 'data' | 'error' | 'refresh'>
  /** Rows of each grey card while the first answer is on its way. */
  skeleton?: number[]
  children: (data: T) => ReactNode
}

export function Async<T>({ query, skeleton = [2, 4, 2], children }: AsyncProps<T>) {
  const { data, error, refresh } = query
  if (data === undefined) {
    if (!error) return <Loading rows={skeleton} />
    return <Failed error={error} onRetry={refresh} />
  }
  return (
    <>
      {error && (
        <Notice className="async-stale" tone="care" icon={isConnectionError(error) ? 'offline' : 'warning'}>
          {isConnectionError(error) ? '网络不太好，显示的是上次的内容' : error.message}
        </Notice>
      )}
      {children(data)}
    </>
  )
}

/** What can be done about a failure: bind, try again, or nothing but read the message. */
function Failed({ error, onRetry }: { error: ApiError; onRetry: () => Promise<void> }) {
  if (error.code === 'NOT_BOUND') {
    return (
      <Blank icon="person" title={error.message}>
        <Button onTap={() => open('bind')}>绑定党员身份</Button>
      </Blank>
    )
  }
  const offline = isConnectionError(error)
  const ours = error.code === 'INTERNAL' || error.code === 'BUSY'
  return (
    <Blank
      icon={offline ? 'offline' : 'warning'}
      title={error.message}
      note={ours && error.traceId ? `问题编号 ${error.traceId}` : undefined}
    >
      {(offline || ours) && (
        <Button kind="quiet" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </Blank>
  )
}

function Loading({ rows }: { rows: number[] }) {
  return (
    <View className="stack" {...roleOf('status')} aria-label="正在加载">
      {rows.map((row, index) => (
        <Card key={index}>
          <Skeleton className="async-skeleton" row={row} />
        </Card>
      ))}
    </View>
  )
}

interface BlankProps {
  icon: IconName
  title: string
  note?: string
  children?: ReactNode
}

/** What a screen says when it has nothing to show, and what can be done about it. */
export function Blank({ icon, title, note, children }: BlankProps) {
  return (
    <View className="blank">
      <Icon name={icon} size="large" className="blank-icon" />
      <View className="blank-title">{title}</View>
      {note !== undefined && <View className="secondary">{note}</View>}
      {children}
    </View>
  )
}
