/** Where things are. */
import Taro from '@tarojs/taro'

export const routes = {
  home: '/pages/home/index',
  study: '/pages/study/index',
  article: '/packages/study/article/index',
  search: '/packages/study/search/index',
  mine: '/packages/study/mine/index',
  courses: '/packages/course/list/index',
  course: '/packages/course/course/index',
  paper: '/packages/quiz/paper/index',
  result: '/packages/quiz/result/index',
  quizHub: '/packages/quiz/hub/index',
  exam: '/packages/quiz/exam/index',
  wrongBook: '/packages/quiz/wrong/index',
  challenge: '/packages/play/challenge/index',
  match: '/packages/play/match/index',
  trainings: '/packages/training/list/index',
  training: '/packages/training/session/index',
  trainingSign: '/packages/training/sign/index',
  trainingHost: '/packages/training/host/index',
  hours: '/packages/training/hours/index',
  certificate: '/packages/training/certificate/index',
  verifyCertificate: '/packages/training/verify/index',
  report: '/packages/report/write/index',
  reports: '/packages/report/list/index',
  comments: '/packages/comment/list/index',
  commentWrite: '/packages/comment/write/index',
  myComments: '/packages/comment/mine/index',
  comment: '/packages/comment/one/index',
  commentAgreement: '/packages/comment/agreement/index',
  commentPhone: '/packages/comment/phone/index',
  commentReport: '/packages/comment/report/index',
  writeFeedback: '/packages/feedback/write/index',
  lookup: '/packages/feedback/lookup/index',
  letter: '/packages/feedback/letter/index',
  letters: '/packages/feedback/mine/index',
  letterReceipts: '/packages/feedback/receipts/index',
  publishedReplies: '/packages/feedback/published/index',
  feedbackFigures: '/packages/feedback/figures/index',
  points: '/packages/archive/points/index',
  entry: '/packages/archive/entry/index',
  league: '/packages/archive/league/index',
  effect: '/packages/effect/mine/index',
  openLog: '/packages/proof/log/index',
  proof: '/packages/proof/verify/index',
  messages: '/packages/settings/messages/index',
  disclosures: '/packages/disclosure/list/index',
  disclosure: '/packages/disclosure/detail/index',
  disclosureHistory: '/packages/disclosure/history/index',
  bind: '/packages/settings/bind/index',
  console: '/packages/settings/console/index',
  display: '/packages/settings/display/index',
  privacy: '/packages/settings/privacy/index',
} as const

export type PageName = Exclude<keyof typeof routes, 'home' | 'study'>

/** Goes to a page that is not a tab. */
export function open(page: PageName): void {
  void Taro.navigateTo({ url: routes[page] })
}

export function openArticle(contentId: string): void {
  void Taro.navigateTo({ url: `${routes.article}?contentId=${encodeURIComponent(contentId)}` })
}

/** Why an entry of the points is what it is. */
export function openEntry(entryId: string): void {
  void Taro.navigateTo({ url: `${routes.entry}?entryId=${encodeURIComponent(entryId)}` })
}

/** Opens an item at the paragraph a note was made on. */
export function openNote(contentId: string, noteId: string): void {
  void Taro.navigateTo({
    url: `${routes.article}?contentId=${encodeURIComponent(contentId)}&noteId=${encodeURIComponent(noteId)}`,
  })
}

/** The page of a disclosure. */
export function disclosureUrl(disclosureId: string): string {
  return `${routes.disclosure}?disclosureId=${encodeURIComponent(disclosureId)}`
}

export function openDisclosure(disclosureId: string): void {
  void Taro.navigateTo({ url: disclosureUrl(disclosureId) })
}

export function openCourse(courseId: string): void {
  void Taro.navigateTo({ url: `${routes.course}?courseId=${encodeURIComponent(courseId)}` })
}

/** The page of an exam, with what it is about. */
export function examUrl(examId: string): string {
  return `${routes.exam}?examId=${encodeURIComponent(examId)}`
}

/** A letter sent in the own name. */
export function letterUrl(letterId: string): string {
  return `${routes.letter}?letterId=${encodeURIComponent(letterId)}`
}

/** The paper of a short test around a course. */
export function courseTestUrl(courseId: string, stage: string): string {
  return `${routes.paper}?kind=courseTest&courseId=${encodeURIComponent(courseId)}&stage=${stage}`
}

/** The result of a paper. */
export function resultUrl(attemptId: string): string {
  return `${routes.result}?attemptId=${encodeURIComponent(attemptId)}`
}

/** Where a member says what is wrong with a question of a submitted paper. */
export function openReport(attemptId: string, questionId: string, stem: string): void {
  const parts = { attemptId, questionId, stem }
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.navigateTo({ url: `${routes.report}?${query.join('&')}` })
}

/** Writing under a subject, or an answer to a comment there. */
export function openCommentWriting(place: { kind: string; id: string; parentId?: string }): void {
  const query = Object.entries(place).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.navigateTo({ url: `${routes.commentWrite}?${query.join('&')}` })
}

/** One of the own comments. */
export function commentUrl(commentId: string): string {
  return `${routes.comment}?commentId=${encodeURIComponent(commentId)}`
}

/** Back to where the person came from, or home when the page was opened by itself. */
export function leave(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: routes.home })
}
