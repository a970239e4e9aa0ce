import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from '../../../components/roleOf'
import './Ring.css'

const RADIUS = 54
const LENGTH = 2 * Math.PI * RADIUS

/** An arc from the top, as a mask: the colour comes from the style sheet and follows the dark. */
function arc(share: number): CSSProperties {
  const picture = `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="${RADIUS}" fill="none" stroke="#000" stroke-width="10" stroke-linecap="round" stroke-dasharray="${(share * LENGTH).toFixed(1)} 400" transform="rotate(-90 60 60)"/></svg>`,
  )}")`
  return { WebkitMaskImage: picture, maskImage: picture }
}

/** How far somebody has come, 0 to 1, as a ring around the figure; `label` says it to screen readers. */
export function Ring({ share, label, children }: { share: number; label: string; children: ReactNode }) {
  return (
    <View
      className="ring"
      {...roleOf('progressbar')}
      aria-valuenow={Math.round(share * 100)}
      aria-label={label}
    >
      <View className="ring-line ring-whole" style={arc(1)} />
      {share > 0 && <View className="ring-line ring-part" style={arc(share)} />}
      <View className="ring-inside">{children}</View>
    </View>
  )
}
