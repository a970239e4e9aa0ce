import { useState } from 'react'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { keepPicture } from '../../../components/picture/keepPicture'
import { useTask } from '../../../hooks/useTask'
import { drawnCertificate } from './drawn'

/** A phone keeps it in the album, from where it is sent on or printed. */
export function Keep({ certificate }: { certificate: Output<'hours.certificate'> }) {
  const [kept, setKept] = useState(false)
  const keep = useTask(async () => {
    await keepPicture(drawnCertificate(certificate))
    setKept(true)
  })
  return (
    <>
      <Button onTap={keep.run} busy={keep.busy}>
        存成图片
      </Button>
      {kept && <Notice tone="good">已存到相册，可以转发或打印。</Notice>}
      {keep.error && <Notice tone="care">{keep.error.message}</Notice>}
    </>
  )
}
