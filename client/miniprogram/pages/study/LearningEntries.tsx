import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { open } from '../../words/routes'

/** The ways to what is learned in a row: courses, and everything there is to answer. */
export function LearningEntries() {
  return (
    <Card>
      <Rows>
        <ListRow icon="book" title="课程" note="几篇连起来学，弄懂一件事" onTap={() => open('courses')} />
        <ListRow
          icon="quiz"
          title="答题"
          note="每日、每周、专题、考试，还有错题回顾"
          onTap={() => open('quizHub')}
        />
      </Rows>
    </Card>
  )
}
