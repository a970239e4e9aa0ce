import { useEffect } from 'react'
import { useClock, useConfig } from './api/queries'
import { Failure, Loading } from './parts/Notice'
import { Workbench } from './Workbench'

/** The page of the local cloud. */
export function Portal() {
  const config = useConfig()
  const clock = useClock()
  const title = config.data?.title
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])

  if (!config.data)
    return <main>{config.error ? <Failure error={config.error} retry={config.refetch} /> : <Loading />}</main>
  return (
    <>
      {clock.error && (
        <div className="lost" role="alert">
          <span>{clock.error.message}，下面是它最后的样子。在终端里重新启动，这里会自己接上。</span>
          <button type="button" className="small-button" onClick={() => void clock.refetch()}>
            再试一次
          </button>
        </div>
      )}
      <Workbench config={config.data} />
    </>
  )
}
