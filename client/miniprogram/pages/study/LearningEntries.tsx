import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { open } from '../../words/routes'

/** The ways to everything else one learns with. */
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
        <ListRow
          icon="note"
          title="我的笔记"
          note="记下的话，和这一周的学习时间"
          onTap={() => open('mine')}
        />
      </Rows>
    </Card>
  )
}
