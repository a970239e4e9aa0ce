import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { useShortcut } from '../parts/useShortcut'
import { QrPicture } from '../signIn/QrPicture'

/** Codes reach further than this, so a short loss of network is not seen. */
const refreshEveryMs = 45_000

/** The code that changes, large enough for a room; codes of the next minutes are fetched ahead. */
export function Wall({ trainingId }: { trainingId: string }) {
  const [kind, setKind] = useState<'in' | 'out'>('in')
  const navigate = useNavigate()
  const codes = useQuery({
    queryKey: ['codes', trainingId, kind],
    queryFn: async () => {
      const fresh = await api('training.codes', { trainingId, kind })
      return { ...fresh, offset: Date.parse(fresh.now) - Date.now() }
    },
    refetchInterval: refreshEveryMs,
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  const now = useSeconds() + (codes.data?.offset ?? 0)
  const current = codes.data?.codes.find(
    ({ from, until }) => Date.parse(from) <= now && now < Date.parse(until),
  )
  const back = () => void navigate(`/trainings/${trainingId}/people`)
  useShortcut((event) => event.key === 'Escape', back)
  return (
    <div className="wall">
      <header className="training-head">
        <Segmented
          value={kind}
          onChange={setKind}
          options={[
            { value: 'in', label: '签到' },
            { value: 'out', label: '签退' },
          ]}
        />
        <span className="training-actions">
          <Button onClick={() => void document.documentElement.requestFullscreen?.()}>全屏</Button>
          <Button onClick={back}>关闭</Button>
        </span>
      </header>
      {codes.data && current ? (
        <div className="wall-code">
          <h1>{codes.data.title}</h1>
          <p className="wall-kind">
            {kind === 'in' ? '签到' : '签退'} · {codes.data.place ?? '线上直播'}
          </p>
          <QrPicture content={current.qr} label={kind === 'in' ? '签到二维码' : '签退二维码'} />
          <p className="wall-digits" data-testid="sign-digits">
            {current.digits.slice(0, 3)} {current.digits.slice(3)}
          </p>
          <p className="faint numbers">{Math.ceil((Date.parse(current.until) - now) / 1000)} 秒后换新码</p>
          <p className="faint">
            打开“连心”的培训页面，点“去{kind === 'in' ? '签到' : '签退'}”，扫码或输入六位数字
          </p>
          {codes.isError && <p className="wall-offline">网络断了，已取到的码还能用几分钟。</p>}
        </div>
      ) : codes.isError ? (
        <Failure error={codes.error} retry={() => void codes.refetch()} />
      ) : null}
    </div>
  )
}

/** This computer's time, each second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now
}
