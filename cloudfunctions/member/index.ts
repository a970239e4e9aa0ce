/** The function members call from the mini-program. */
import { findCommentSubject } from '../comment-subjects'
import { commentMemberActions } from '../domains/comment/member'
import { consoleMemberActions } from '../domains/console/member'
import { noteTest, noticeFinished, noticePassed } from '../domains/course'
import { courseMemberActions } from '../domains/course/member'
import { disclosureMemberActions } from '../domains/disclosure/member'
import { weakTopicsOf } from '../domains/evaluation'
import { evaluationMemberActions } from '../domains/evaluation/member'
import { feedbackMemberActions } from '../domains/feedback/member'
import { homeMemberActions } from '../domains/home/member'
import { hoursMemberActions } from '../domains/hours/member'
import { knownByOpenid } from '../domains/organisation'
import { leagueMemberActions } from '../domains/league/member'
import { messageMemberActions } from '../domains/message/member'
import { organisationMemberActions } from '../domains/organisation/member'
import { playMemberActions } from '../domains/play/member'
import { pointsAppealsMemberActions } from '../domains/points/appeals/member'
import { pointsMemberActions } from '../domains/points/member'
import { quizContract } from '../domains/quiz/contract'
import { quizMemberActions } from '../domains/quiz/member'
import { judge } from '../domains/review'
import { studyContract } from '../domains/study/contract'
import { paperMemberActions } from '../domains/quiz/papers/member'
import { reportsMemberActions } from '../domains/quiz/reports/member'
import { studyMemberActions } from '../domains/study/member'
import { studyNotesMemberActions } from '../domains/study/notes/member'
import { trainingMemberActions } from '../domains/training/member'
import { feedbackSubjects } from '../feedback-subjects'
import { followed } from '../kernel/action'
import { serve } from '../kernel/serve'
import { pointsSources } from '../points-sources'
import { waitingSources } from '../waiting-sources'

/** A finished study item may complete a course. */
const studyActions = followed(
  studyMemberActions(weakTopicsOf),
  studyContract,
  'study.complete',
  async ({ caller, now }, { contentId }, { passed }) => {
    if (passed) await noticeFinished(caller, now, contentId)
  },
)

/** A passed exam may complete a course, and a test around a course is kept with it. */
const quizActions = followed(
  quizMemberActions,
  quizContract,
  'quiz.submit',
  async ({ caller, now }, _input, result) => {
    if (result.kind === 'courseTest') await noteTest(caller, now, result)
    if (result.exam && result.exam.passed !== false && result.paperId)
      await noticePassed(caller, now, result.paperId)
  },
)

export const main = serve(
  'member',
  [
    ...organisationMemberActions,
    ...messageMemberActions,
    ...homeMemberActions({ points: pointsSources, waiting: waitingSources, weakTopicsOf }),
    ...studyNotesMemberActions,
    ...studyActions,
    ...courseMemberActions,
    ...quizActions,
    ...playMemberActions,
    ...leagueMemberActions,
    ...paperMemberActions,
    ...reportsMemberActions,
    ...pointsMemberActions(pointsSources),
    ...pointsAppealsMemberActions(pointsSources),
    ...hoursMemberActions,
    ...trainingMemberActions,
    ...evaluationMemberActions,
    ...feedbackMemberActions(feedbackSubjects),
    ...disclosureMemberActions,
    ...consoleMemberActions,
    ...commentMemberActions(judge, findCommentSubject),
  ],
  { byOpenid: knownByOpenid },
)
