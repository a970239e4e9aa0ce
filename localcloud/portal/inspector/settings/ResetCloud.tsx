import { useState } from 'react'
import { useReset } from '../../api/environment'
import { Confirm } from '../../parts/Confirm'

/** Empties the cloud. */
export function ResetCloud({ onReset }: { onReset: () => void }) {
  const [asking, setAsking] = useState(false)
  const reset = useReset(() => {
    setAsking(false)
    onReset()
  })
  return (
    <section aria-labelledby="reset-title">
      <h2 id="reset-title">重新开始</h2>
      <p className="hint">
        清空数据库和文件，集合和索引留着。演示数据不会自己回来：清空后在终端里停下再启动一次，产品会重新准备。
      </p>
      <p role="status">
        {reset.isSuccess && !asking && (
          <span className="good">✓ 已经清空。请在终端里停下再启动一次，演示数据就回来了。</span>
        )}
      </p>
      <p>
        <button type="button" className="button danger-button" onClick={() => setAsking(true)}>
          清空全部数据
        </button>
      </p>
      {asking && (
        <Confirm
          title="清空全部数据？"
          action="清空"
          state={reset}
          onConfirm={() => reset.mutate()}
          onClose={() => {
            reset.reset()
            setAsking(false)
          }}
        >
          <p>数据库里的全部文档和存储里的全部文件都会删掉，不能恢复。</p>
          <p className="hint">想留下一些，先在“数据”里导出。</p>
        </Confirm>
      )}
    </section>
  )
}
