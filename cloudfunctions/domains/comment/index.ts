/** What other domains use of this one. */
export type { Draft, Judge } from './judge'
export { currentOf, decided, assigned, rechecked, type Judgement } from './rules'
export { type Comment, comments, commentReports, type OwnComment, type Task } from './store'
export { decisionOf } from './views'
export { reviewContent } from './proven'
export { type CommentSubjectSource, subjectFinder } from './subjects'
