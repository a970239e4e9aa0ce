import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { openCourse } from '../../../words/routes'
import type { Course } from './index'

/** Why the course is locked, and the way to unlock it. */
export function Prerequisites({ prerequisites }: Pick<Course, 'prerequisites'>) {
  return (
    <Card title="要先学完这些课">
      <Rows>
        {prerequisites.map(({ courseId, title, completed }) => (
          <ListRow
            key={courseId}
            icon={completed ? 'done' : 'todo'}
            title={title}
            note={completed ? '已学完' : '还没学完'}
            onTap={() => openCourse(courseId)}
          />
        ))}
      </Rows>
    </Card>
  )
}
