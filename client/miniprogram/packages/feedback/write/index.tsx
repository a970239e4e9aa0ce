import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../../../components/Screen'
import { type Draft, emptyDraft, eraseDraft, keepDraft, readDraft } from '../draft'
import type { Photo } from '../photos/Photos'
import type { Mode } from '../words'
import { LetterStep } from './LetterStep'
import { ModeStep } from './ModeStep'
import { ReceiptStep } from './ReceiptStep'
import type { SentUnnamed } from './send'
import { SentStep } from './SentStep'
import { SummaryStep } from './SummaryStep'
import './write.css'

type Place =
  | { step: 'mode' | 'letter' | 'summary' }
  | { step: 'receipt'; receipt: string; sent: SentUnnamed }
  | { step: 'sent'; letterId: string }

/** Writes a letter: how to be known, what to say, a last look, and what came of it. The draft stays on this phone. */
export default function WritePage() {
  const { about } = useRouter().params
  const [draft, setDraft] = useState(readDraft)
  const [place, setPlace] = useState<Place>({ step: draft.mode ? 'letter' : 'mode' })
  const [photos, setPhotos] = useState<Photo[]>([])
  const change = (next: Draft) => {
    setDraft(next)
    keepDraft(next)
  }
  const choose = (mode: Mode) => {
    change({ ...draft, mode, category: mode === 'sealed' ? 'supervision' : draft.category })
    setPlace({ step: 'letter' })
  }
  const erase = () => {
    eraseDraft()
    setDraft(emptyDraft)
    setPhotos([])
    setPlace({ step: 'mode' })
  }
  const done = (next: Place) => {
    eraseDraft()
    setPlace(next)
  }
  return (
    <Screen title="写信">
      {place.step === 'mode' && <ModeStep chosen={draft.mode} onChoose={choose} />}
      {place.step === 'letter' && (
        <LetterStep
          draft={draft}
          isAbout={about !== undefined}
          photos={photos}
          onPhotos={(chosen) => {
            setPhotos(chosen)
            change({ ...draft, photos: chosen.length })
          }}
          onChange={change}
          onErase={erase}
          onBack={() => setPlace({ step: 'mode' })}
          onNext={() => setPlace({ step: 'summary' })}
        />
      )}
      {place.step === 'summary' && (
        <SummaryStep
          draft={draft}
          about={about}
          photos={photos}
          onBack={() => setPlace({ step: 'letter' })}
          onReceipt={(receipt, sent) => done({ step: 'receipt', receipt, sent })}
          onSent={(letterId) => done({ step: 'sent', letterId })}
        />
      )}
      {place.step === 'receipt' && <ReceiptStep receipt={place.receipt} {...place.sent} />}
      {place.step === 'sent' && <SentStep letterId={place.letterId} />}
    </Screen>
  )
}
