import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useServerOffset } from '../../hooks/useServerOffset'
import { type CountdownWords, followCountdown } from './words'
import './Countdown.css'

/** The native countdown's twin in the browser. */
export function Countdown({ until }: { until: string }) {
  const offset = useServerOffset()
  const [words, setWords] = useState<CountdownWords>()
  useEffect(() => {
    if (offset === undefined) return
    return followCountdown(new Date(until).getTime(), () => Date.now() + offset, setWords)
  }, [until, offset])
  if (!words?.text) return null
  return (
    <View className="countdown" role="timer" aria-label={words.spoken}>
      ，{words.text}
    </View>
  )
}
