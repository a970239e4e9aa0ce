import { App } from 'antd'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useBlocker } from 'react-router-dom'

const UnsavedContext = createContext<{ unsaved: boolean; setUnsaved: (unsaved: boolean) => void } | null>(
  null,
)

/** Location state of a page change that keeps everything, such as the one a save itself makes. */
export const nothingIsLost = 'nothing is lost'

/** Knows whether the open page holds work that the server does not, and asks before it is left. */
export function UnsavedWork({ children }: { children: ReactNode }) {
  const [unsaved, setUnsaved] = useState(false)
  useAskBeforeLeaving(unsaved)
  const value = useMemo(() => ({ unsaved, setUnsaved }), [unsaved])
  return <UnsavedContext.Provider value={value}>{children}</UnsavedContext.Provider>
}

export function useUnsavedWork() {
  const context = useContext(UnsavedContext)
  if (!context) throw new Error('useUnsavedWork outside UnsavedWork')
  return context
}

/** Declares the calling page's state for as long as it is shown. */
export function useDeclareUnsaved(unsaved: boolean) {
  const { setUnsaved } = useUnsavedWork()
  useEffect(() => {
    setUnsaved(unsaved)
    return () => setUnsaved(false)
  }, [unsaved, setUnsaved])
}

function useAskBeforeLeaving(unsaved: boolean) {
  const { modal } = App.useApp()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname !== nextLocation.pathname && nextLocation.state !== nothingIsLost,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const question = modal.confirm({
      title: '还有没保存的内容',
      content: '它会留在这台电脑上，您再打开这份稿件时可以接着写。',
      okText: '先离开',
      cancelText: '留在这里',
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
    return () => question.destroy()
  }, [blocker, modal])
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
