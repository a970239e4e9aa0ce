import { forwardRef, type Ref, useEffect, useImperativeHandle, useState } from 'react'
import { View } from '@tarojs/components'
import { createMeter, type Meter, type MeterLook, unread } from './meter'
import type { ReadingMeterHandle } from './ReadingMeter'
import './ReadingMeter.css'

/** The native meter's twin in the browser: moving it renders this line and not the page. */
export const ReadingMeter = forwardRef(function ReadingMeter(_: object, handle: Ref<ReadingMeterHandle>) {
  const [{ percent, spoken }, setLook] = useState<MeterLook>(unread)
  const [meter] = useState<Meter>(() => createMeter(setLook))
  useEffect(() => () => meter.stop(), [meter])
  useImperativeHandle(handle, () => meter, [meter])
  return (
    <View className="reading-line" role="progressbar" aria-label={spoken}>
      <View className="reading-line-done" style={{ transform: `scaleX(${percent / 100})` }} />
    </View>
  )
})
