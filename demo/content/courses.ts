/** The demo's courses: articles of the library in an order that makes sense, each for something one can do afterwards. */
import type { Course } from '../../cloudfunctions/domains/course/model'
import {
  BRANCH_REGULATIONS,
  CIVIL_CODE,
  CONSTITUTION,
  MEMBER_EDUCATION_REGULATIONS,
  PARTY_CONSTITUTION,
  PARTY_HISTORY,
} from './sources'
import { articles } from './articles'

/** The last three are not published, so that the editors' lists are not empty. */
export const courses: Array<Omit<Course, 'examId'> & { key: string; examId?: string }> = [
  {
    key: 'course-member-rights-and-duties',
    title: '党员的权利和义务',
    summary: '说得出八项义务、八项权利，也知道它们在民主集中制里怎样用起来。',
    topic: 'party',
    source: PARTY_CONSTITUTION,
    lessons: [
      'party-admission-oath',
      'party-member-duties',
      'party-member-rights',
      'party-democratic-centralism',
    ],
    prerequisites: [],
  },
  {
    key: 'course-life-of-a-branch',
    title: '支部生活从头学',
    summary: '知道支部怎样组成、“三会一课”各做什么，入党和转组织关系要走哪几步。',
    topic: 'procedure',
    source: BRANCH_REGULATIONS,
    lessons: [
      'procedure-party-branch',
      'procedure-three-meetings-one-lecture',
      'procedure-joining-the-party',
      'procedure-membership-transfer',
    ],
    prerequisites: ['course-member-rights-and-duties'],
  },
  {
    key: 'course-reading-the-constitution',
    title: '读懂宪法',
    summary: '知道宪法为什么排在第一位，公民有哪些基本权利，国家机关怎样分工。',
    topic: 'constitution',
    source: CONSTITUTION,
    lessons: [
      'constitution-supreme-law',
      'constitution-basic-rights',
      'constitution-state-organs',
      'constitution-national-symbols',
    ],
    prerequisites: [],
  },
  {
    key: 'course-law-in-the-family',
    title: '家里用得上的法律',
    summary: '遗嘱怎样立、钱怎样借、楼上掉东西找谁，遇事先知道规矩。',
    topic: 'law',
    source: CIVIL_CODE,
    lessons: ['law-writing-a-will', 'law-lending-money', 'law-falling-objects'],
    prerequisites: ['course-reading-the-constitution'],
    examId: 'special-law',
  },
  {
    key: 'course-a-safe-home',
    title: '一家人的安全课',
    summary: '着火、触电、诈骗电话、有人突然倒下，知道头几分钟做什么。',
    topic: 'safety',
    source: sourceOf('safety-fire-at-home'),
    lessons: ['safety-fire-at-home', 'safety-electric-bicycle', 'safety-telephone-fraud', 'safety-cpr'],
    prerequisites: [],
  },
  {
    key: 'course-five-turning-points',
    title: '百年里的五个节点',
    summary: '从一大到改革开放，说得清五件大事的前因后果。',
    topic: 'history',
    source: PARTY_HISTORY,
    lessons: [
      'history-first-congress',
      'history-long-march',
      'history-founding-of-the-republic',
      'history-two-bombs-one-satellite',
      'history-reform-and-opening-up',
    ],
    prerequisites: [],
  },
  {
    key: 'course-shopping-and-work',
    title: '买东西、上班的两本账',
    summary: '网购怎样退货，上班时有哪些安全权利，心里有数。',
    topic: 'law',
    source: sourceOf('law-seven-day-return'),
    lessons: ['law-seven-day-return', 'safety-rights-at-work'],
    prerequisites: [],
  },
  {
    key: 'course-new-member-first-month',
    title: '新党员的第一个月',
    summary: '把誓词、义务和支部的会串起来，第一个月就知道该做什么。',
    topic: 'procedure',
    source: MEMBER_EDUCATION_REGULATIONS,
    lessons: ['party-admission-oath', 'party-member-duties', 'procedure-three-meetings-one-lecture'],
    prerequisites: [],
  },
]

function sourceOf(key: string): Course['source'] {
  const article = articles.find((candidate) => candidate.key === key)
  if (!article) throw new Error(`there is no article ${key}`)
  return article.source
}
