/** Colours and sizes for what is drawn on a canvas, where style sheets do not reach. The same as theme/tokens.css. */
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { factorOf, useScaleChoice } from '../../../theme/scale'

const light = { ink: '#211c17', faint: '#675f56', line: '#e8e2d9', red: '#b8141a' }
const dark = { ink: '#ece6dd', faint: '#b3aa9e', line: '#38332d', red: '#c0474a' }

export type Ink = typeof light & {
  /** Pixels of the smallest text on a chart. */
  textSize: number
}

const weapp = process.env.TARO_ENV === 'weapp'

function isDark(): boolean {
  return weapp
    ? Taro.getAppBaseInfo().theme === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches
}

/** What to draw with; follows the system's dark mode and the person's size of text. */
export function useInk(): Ink {
  const scale = factorOf(useScaleChoice())
  const [inDark, setInDark] = useState(isDark)
  useEffect(() => {
    const follow = () => setInDark(isDark())
    if (weapp) {
      Taro.onThemeChange(follow)
      return () => Taro.offThemeChange(follow)
    }
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return { ...(inDark ? dark : light), textSize: Math.round(12 * scale) }
}
