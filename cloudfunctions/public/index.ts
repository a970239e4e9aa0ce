/** The function anybody may call; it never learns who does. */
import { attachmentPublicActions } from '../domains/attachment/public'
import { feedbackPublicActions } from '../domains/feedback/public'
import { findCommentSubject } from '../comment-subjects'
import { commentPublicActions } from '../domains/comment/public'
import { disclosurePublicActions } from '../domains/disclosure/public'
import { hoursPublicActions } from '../domains/hours/public'
import { reviewPublicActions } from '../domains/review/report/public'
import { studyPublicActions } from '../domains/study/public'
import { transparencyPublicActions } from '../domains/transparency/public'
import { feedbackSubjects } from '../feedback-subjects'
import { serve } from '../kernel/serve'

export const main = serve(
  'public',
  [
    ...studyPublicActions,
    ...hoursPublicActions,
    ...attachmentPublicActions,
    ...feedbackPublicActions(feedbackSubjects),
    ...commentPublicActions(findCommentSubject),
    ...reviewPublicActions,
    ...transparencyPublicActions,
    ...disclosurePublicActions,
  ],
  { byOpenid: async () => null },
)
