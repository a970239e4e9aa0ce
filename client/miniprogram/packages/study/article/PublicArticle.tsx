import { publicApi } from '../../../api'
import { Async } from '../../../components/Async'
import { CommentsRow } from '../../../components/comments/CommentsRow'
import { Notice } from '../../../components/Notice'
import { useQuery } from '../../../hooks/useQuery'
import { ReadingMeter } from '../../../native/reading-meter/ReadingMeter'
import { ArticleText } from './ArticleText'
import { useReadingPosition } from './useReadingPosition'

/** A study item for readers without membership; nothing about them is kept. */
export function PublicArticle({ contentId }: { contentId: string }) {
  const item = useQuery(publicApi, 'study.publicItem', { contentId })
  const { meter } = useReadingPosition({ ready: item.data !== undefined, start: null })
  return (
    <Async query={item} skeleton={[3, 10]}>
      {({ content }) => (
        <>
          <ReadingMeter ref={meter} />
          <ArticleText content={content} />
          <CommentsRow kind="study" id={contentId} />
          <Notice>读完了。绑定党员身份后，可以答篇末的题，也会替您记着读到哪里。</Notice>
        </>
      )}
    </Async>
  )
}
