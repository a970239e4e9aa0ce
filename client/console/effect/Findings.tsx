import dayjs from 'dayjs'
import { Link } from 'react-router-dom'
import type { Output } from '../api/client'
import { useCatalogue } from '../course/material'

export type Effect = Output<'evaluation.effect'>
type Finding = Effect['findings'][number]

const kindNames = {
  below: '可以加强',
  weak: '可以加强',
  above: '做得好',
  progress: '布置之后',
  gain: '学到的',
} as const
const toImprove = ({ kind }: Finding) => kind === 'below' || kind === 'weak'

/** Two weeks: what an assignment from here proposes. */
const ASSIGNED_DAYS = 14

/** What stands out, as sentences: with the course that would help, or with what an earlier one brought. */
export function Findings({ effect }: { effect: Effect }) {
  const courses = useCatalogue().data?.courses ?? []
  return (
    <section className="card">
      <h2>值得看的</h2>
      {effect.findings.length === 0 ? (
        <p className="effect-none">
          近 {effect.days} 天没有超出偶然的差别：作答的人还少，或者与兄弟组织相当。
        </p>
      ) : (
        <ul className="findings">
          {effect.findings.map((finding) => (
            <li key={finding.sentence} className={toImprove(finding) ? 'finding' : 'finding good'}>
              <span className="finding-kind">{kindNames[finding.kind]}</span>
              <span>
                {finding.sentence}
                {toImprove(finding) &&
                  courses
                    .filter(({ topic }) => topic.id === finding.topic.id)
                    .slice(0, 1)
                    .map((course) => (
                      <Link
                        key={course.courseId}
                        className="finding-help"
                        to={assignLink(effect, finding, course.courseId)}
                      >
                        布置《{course.title}》
                      </Link>
                    ))}
                {finding.kind === 'progress' && finding.assignmentId !== null && (
                  <Link
                    className="finding-help"
                    to={`/assignments/${effect.organisationId}?open=${finding.assignmentId}`}
                  >
                    看变化
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The form of an assignment with everything filled in, so that one confirmation is left. */
function assignLink(effect: Effect, finding: Finding, courseId: string): string {
  const search = new URLSearchParams({
    assign: courseId,
    dueDay: dayjs(effect.day).add(ASSIGNED_DAYS, 'day').format('YYYY-MM-DD'),
    reason: `近 ${effect.days} 天“${finding.topic.name}”的题错得多一些，一起补一补`,
  })
  return `/assignments/${effect.organisationId}?${search.toString()}`
}
