import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { sendIfOnline, startOutbox } from './api/outbox'
import { startTransport } from './api/transport'
// Each style sheet by itself: the library's bundle brings a web font from a foreign server.
import '@taroify/core/backdrop/index.css'
import '@taroify/core/popup/index.css'
import '@taroify/core/progress/index.css'
import '@taroify/core/skeleton/index.css'
import '@taroify/core/switch/index.css'
import '@taroify/core/transition/index.css'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startTransport()
    startOutbox()
  })
  useDidShow(() => void sendIfOnline())
  return children
}
