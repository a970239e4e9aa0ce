import { useCallback, useEffect } from 'react'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { BriefNotice } from '../../../components/BriefNotice'
import { amendAnswer, answerKey } from '../../../hooks/answers'
import { useQuery } from '../../../hooks/useQuery'
import { ReadingMeter } from '../../../native/reading-meter/ReadingMeter'
import { ArticleText } from './ArticleText'
import { CheckQuestions } from './CheckQuestions'
import { useReadingPosition } from './useReadingPosition'

interface MemberArticleProps {
  contentId: string
  onNotBound: () => void
}

/** A study item with the member's place in it and the check questions at its end. */
export function MemberArticle({ contentId, onNotBound }: MemberArticleProps) {
  const item = useQuery(api, 'study.open', { contentId })
  const notBound = item.error?.code === 'NOT_BOUND'
  useEffect(() => {
    if (notBound) onNotBound()
  }, [notBound, onNotBound])

  const save = useCallback(
    (position: number) => {
      // The next opening begins with the last answer, before a new one comes: it must know the place as well.
      amendAnswer<Output<'study.open'>>(answerKey('study.open', { contentId }), (opened) => ({
        ...opened,
        progress: { ...opened.progress, state: 'reading', position },
      }))
      // A lost place is a small loss: reading must not be interrupted for it, and the next save makes up for it.
      api('study.savePosition', {
        contentId,
        position,
        block: 0,
        into: 0,
        heardSeconds: 0,
        sitting: { sessionId: contentId, begins: true, activeSeconds: 0 },
      }).catch((error: unknown) => console.warn('reading position not saved', error))
    },
    [contentId],
  )
  const progress = item.data?.progress
  const wasLeft = progress !== undefined && progress.state === 'reading' && progress.position > 0.05
  const { meter, resumed } = useReadingPosition({
    ready: item.data !== undefined,
    start: wasLeft ? progress.position : 0,
    save: progress?.state === 'completed' ? undefined : save,
  })
  if (notBound) return null
  return (
    <Async query={item} skeleton={[3, 10]}>
      {(data) => (
        <>
          <ReadingMeter ref={meter} />
          <BriefNotice when={resumed}>已回到上次读到的地方</BriefNotice>
          <ArticleText content={data.content} />
          <CheckQuestions key={data.content.version} item={data} onReload={item.refresh} />
        </>
      )}
    </Async>
  )
}
