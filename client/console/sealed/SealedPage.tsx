import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useSyncExternalStore } from 'react'
import { useParams } from 'react-router-dom'
import { api } from '../api'
import { LetterDetail } from '../feedback/LetterDetail'
import { TimeLeft } from '../feedback/TimeLeft'
import { statusNames } from '../feedback/words'
import '../feedback/letters.css'
import { Failure } from '../parts/Failure'
import { ListDetail, ListPane, ListRow } from '../parts/ListDetail'
import { readableInstant } from '../parts/time'
import { isOpen, keyring, keysHere, lock } from './keyring'
import { KeySetup } from './KeySetup'
import { Restore } from './Restore'
import './sealed.css'
import { Unlock } from './Unlock'

/** Sealed letters: the inspector's keys, and the letters they open, here in the browser. */
export default function SealedPage() {
  const { letterId } = useParams()
  useSyncExternalStore(keyring.subscribe, keyring.version)
  const keys = useQuery({ queryKey: ['letter-keys'], queryFn: () => api('feedback.keys', {}) })
  if (keys.isPending)
    return (
      <div className="page">
        <Skeleton active />
      </div>
    )
  if (keys.error) return <Failure error={keys.error} retry={() => void keys.refetch()} />
  const current = keys.data.own.find(({ retiredOn }) => retiredOn === null)
  const here = keysHere().filter((keyId) => keys.data.own.some((own) => own.keyId === keyId))
  if (!current) return <KeySetup organisationName={keys.data.organisationName} isRotation={false} />
  const own = keys.data.own.map(({ keyId }) => keyId)
  if (!here.includes(current.keyId)) return <Restore own={own} />
  if (!isOpen(current.keyId)) return <Unlock own={own} />
  return (
    <ListDetail label="密件" opened={letterId !== undefined} list={<SealedList />}>
      {letterId ? (
        <LetterDetail key={letterId} letterId={letterId} back="/sealed" opensSealed />
      ) : (
        <KeyNotes keys={keys.data} />
      )}
    </ListDetail>
  )
}

function SealedList() {
  const list = useQuery({ queryKey: ['letters', 'sealed'], queryFn: sealedLetters })
  return (
    <ListPane label="密件列表" list={list} empty="没有密封的信">
      {list.data?.map(({ letterId, sentAt, status, clock }) => (
        <ListRow
          key={letterId}
          to={`/sealed/${encodeURIComponent(letterId)}`}
          text={`${readableInstant(sentAt)} 寄到`}
          facts={[
            <>
              {statusNames[status]}
              <TimeLeft clock={clock} />
            </>,
          ]}
        />
      ))}
    </ListPane>
  )
}

/** Open ones first; of each the first page, which sealed letters hardly ever fill. */
async function sealedLetters() {
  const input = { scope: 'own', mode: 'sealed' } as const
  const [open, done] = await Promise.all([
    api('feedback.queue', { ...input, state: 'open' }),
    api('feedback.queue', { ...input, state: 'done' }),
  ])
  return [...open.letters, ...done.letters]
}

function KeyNotes({
  keys,
}: {
  keys: {
    own: Array<{ keyId: string; madeOn: string; retiredOn: string | null }>
    inOffice: Array<{ keyId: string; name: string }>
  }
}) {
  return (
    <div className="sealed-notes">
      <h1 className="page-title">密件箱</h1>
      <p>新来的密封信会加密给：{keys.inOffice.map(({ name }) => name).join('、')}。</p>
      <p className="faint">
        您的密钥共 {keys.own.length}{' '}
        把，只在这台电脑上，系统里没有。换下的密钥仍能打开以前的信，请保留恢复码。
      </p>
      <Button onClick={lock}>锁上密件箱</Button>
      <details className="sealed-rotate">
        <summary>换一把新密钥</summary>
        <Alert type="info" showIcon title="怀疑密码或恢复码泄露、换了电脑却没有恢复码时，应当换新的。" />
        <KeySetup organisationName="" isRotation />
      </details>
    </div>
  )
}
