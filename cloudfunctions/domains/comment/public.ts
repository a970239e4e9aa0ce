/** Comments for everybody, without any identity. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { commentContract } from './contract'
import { subjectUnknown } from './errors'
import { comments, repliesTo, subjectKeyOf } from './store'
import type { FindSubject } from './subjects'
import { publishedView } from './views'

const PAGE = 20

/** @param findSubject what can be commented on */
export function commentPublicActions(findSubject: FindSubject) {
  return implement(commentContract, 'public', {
    'comment.list': async ({ now }, { subject: { kind, id }, cursor }) => {
      const [{ subject }, found] = await Promise.all([
        findSubject(kind, id, now),
        comments.find(
          {
            subjectKey: subjectKeyOf(kind, id),
            parentId: null,
            listKey: command.gt('').and(command.lt(cursor ?? '\uffff')),
          },
          { orderBy: [['listKey', 'desc']], limit: PAGE + 1 },
        ),
      ])
      if (!subject) return fail(subjectUnknown)
      const page = found.slice(0, PAGE)
      const replies = await repliesTo(page.map(({ _id }) => _id))
      return {
        title: subject.title,
        open: subject.open,
        comments: page.flatMap((comment) =>
          publishedView(comment).map((view) => ({
            ...view,
            replies: replies.filter(({ parentId }) => parentId === comment._id).flatMap(publishedView),
          })),
        ),
        nextCursor: found.length > PAGE ? (page.at(-1)?.listKey ?? null) : null,
      }
    },
  })
}
