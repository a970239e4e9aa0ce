import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { open } from '../../words/routes'

/** The way to the courses. */
export function CoursesEntry() {
  return (
    <Card>
      <Rows>
        <ListRow icon="book" title="课程" note="几篇连起来学，弄懂一件事" onTap={() => open('courses')} />
      </Rows>
    </Card>
  )
}
