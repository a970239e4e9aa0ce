import { useState } from 'react'
import { View } from '@tarojs/components'
import { Screen } from '../../components/Screen'
import { useKnownUnbound } from '../../hooks/useKnownUnbound'
import { MemberLibrary, PublicLibrary } from './Library'
import { LearningEntries } from './LearningEntries'
import { Today } from './Today'
import { Segments } from '../../components/Segments'

const parts = [
  { id: 'today', name: '今日' },
  { id: 'library', name: '资料库' },
] as const

/** What there is to read: today's bundle, and everything by topic. */
export default function StudyPage() {
  const unbound = useKnownUnbound()
  const [part, setPart] = useState<'today' | 'library'>('today')
  const [refused, setRefused] = useState(false)
  if (unbound || refused) {
    return (
      <Screen>
        <PublicLibrary />
      </Screen>
    )
  }
  return (
    <Screen>
      <View className="stack">
        <Segments parts={parts} chosen={part} onChoose={setPart} />
        {part === 'today' ? <Today onNotBound={() => setRefused(true)} /> : <MemberLibrary />}
        {part === 'today' && <LearningEntries />}
      </View>
    </Screen>
  )
}
