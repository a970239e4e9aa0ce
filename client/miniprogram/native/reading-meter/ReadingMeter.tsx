import type {} from '../elements'
import { forwardRef, type Ref, useImperativeHandle, useState } from 'react'
import Taro from '@tarojs/taro'

export interface ReadingMeterHandle {
  /** Shows the share that has been read, 0 to 1, without rendering anything again. */
  moveTo(position: number): void
}

interface PageOfComponents {
  selectComponent(selector: string): ReadingMeterHandle | null
}

const id = 'reading-meter'

/** A hairline at the top of the screen that grows with reading. */
export const ReadingMeter = forwardRef(function ReadingMeter(_: object, handle: Ref<ReadingMeterHandle>) {
  // The page it was drawn on: by the time a position comes, another one may lie above it.
  const [page] = useState(() => Taro.getCurrentInstance().page as unknown as PageOfComponents)
  useImperativeHandle(
    handle,
    () => ({ moveTo: (position) => page.selectComponent(`#${id}`)?.moveTo(position) }),
    [page],
  )
  return <reading-meter id={id} />
})
