import { View } from '@tarojs/components'
import { useBriefly } from '../hooks/useBriefly'
import { Notice } from './Notice'
import './BriefNotice.css'

/** A note that needs no answer: it lies over the page for a moment and moves nothing. */
export function BriefNotice({ when, children }: { when: boolean; children: string }) {
  const shown = useBriefly(when)
  return shown ? (
    <View className="brief-notice">
      <Notice>{children}</Notice>
    </View>
  ) : null
}
