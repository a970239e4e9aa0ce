/** What can be commented on; wired here, so that comments depend on none of the domains they are under. */
import { type CommentSubjectSource, subjectFinder } from './domains/comment'
import { commentedDisclosure } from './domains/disclosure'
import { publishedCards } from './domains/study'

/** Study items are the same for everybody, so their comments belong to no root organisation. */
const studySubjects: CommentSubjectSource = {
  kind: 'study',
  async find(id) {
    const card = (await publishedCards([id])).get(id)
    return card
      ? { title: card.title, rootPath: null, organisationPath: null, open: true, aboutMemberIds: [] }
      : null
  },
}

export const findCommentSubject = subjectFinder([
  studySubjects,
  { kind: 'disclosure', find: commentedDisclosure },
])
