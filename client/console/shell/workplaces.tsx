import {
  BarChartOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  DiffOutlined,
  ExportOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  HistoryOutlined,
  LineChartOutlined,
  LockOutlined,
  MailOutlined,
  NotificationOutlined,
  MessageOutlined,
  PieChartOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  ScheduleOutlined,
  BranchesOutlined,
  SolutionOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import { lazy } from 'react'
import type { Output } from '../api/client'

export type WhoIsSignedIn = Output<'console.session'>
type Role = WhoIsSignedIn['roles'][number]['role']

export interface Workplace {
  path: string
  name: string
  icon: ReactNode
  roles: readonly Role[]
  /** Rest of the route below `path`. */
  rest: string
  Page: ComponentType
}

/** Every workplace of the console, in the order of the navigation. */
export const workplaces: readonly Workplace[] = [
  {
    path: '/participation',
    name: '今日参与',
    icon: <BarChartOutlined />,
    roles: ['branchOfficer', 'committeeOfficer'],
    rest: ':organisationId?',
    Page: lazy(() => import('../participation/ParticipationPage')),
  },
  {
    path: '/assignments',
    name: '课程布置',
    icon: <CarryOutOutlined />,
    roles: ['branchOfficer', 'committeeOfficer'],
    rest: ':organisationId?',
    Page: lazy(() => import('../course/AssignmentsPage')),
  },
  {
    path: '/effect',
    name: '学习成效',
    icon: <LineChartOutlined />,
    roles: ['branchOfficer', 'committeeOfficer'],
    rest: ':organisationId?',
    Page: lazy(() => import('../effect/EffectPage')),
  },
  {
    path: '/roster',
    name: '党员名册',
    icon: <TeamOutlined />,
    roles: ['branchOfficer', 'committeeOfficer', 'administrator'],
    rest: ':organisationId?',
    Page: lazy(() => import('../roster/RosterPage')),
  },
  {
    path: '/letters',
    name: '来信',
    icon: <MailOutlined />,
    roles: ['branchOfficer', 'committeeOfficer', 'inspector'],
    rest: ':place?/:letterId?',
    Page: lazy(() => import('../feedback/LettersPage')),
  },
  {
    path: '/sealed',
    name: '密件箱',
    icon: <LockOutlined />,
    roles: ['inspector'],
    rest: ':letterId?',
    Page: lazy(() => import('../sealed/SealedPage')),
  },
  {
    path: '/letter-routes',
    name: '分派规则',
    icon: <BranchesOutlined />,
    roles: ['committeeOfficer'],
    rest: '',
    Page: lazy(() => import('../feedback/RoutesPage')),
  },
  {
    path: '/disclosures',
    name: '信息公示',
    icon: <NotificationOutlined />,
    roles: ['branchOfficer', 'committeeOfficer'],
    rest: ':stage?/:id?',
    Page: lazy(() => import('../disclosure/DisclosuresPage')),
  },
  {
    path: '/appeals',
    name: '积分申诉',
    icon: <QuestionCircleOutlined />,
    roles: ['committeeOfficer', 'administrator'],
    rest: ':status?/:id?',
    Page: lazy(() => import('../points/AppealsPage')),
  },
  {
    path: '/points',
    name: '积分规则',
    icon: <TrophyOutlined />,
    roles: ['committeeOfficer', 'administrator'],
    rest: '',
    Page: lazy(() => import('../points/RulesPage')),
  },
  {
    path: '/trainings',
    name: '培训',
    icon: <CalendarOutlined />,
    roles: ['branchOfficer', 'committeeOfficer'],
    rest: ':trainingId?/:part?',
    Page: lazy(() => import('../training/TrainingPage')),
  },
  {
    path: '/hours',
    name: '学时',
    icon: <ClockCircleOutlined />,
    roles: ['branchOfficer', 'committeeOfficer', 'administrator'],
    rest: ':part?',
    Page: lazy(() => import('../hours/HoursPage')),
  },
  {
    path: '/study',
    name: '学习内容',
    icon: <FileTextOutlined />,
    roles: ['editor'],
    rest: ':status?/:id?/:version?',
    Page: lazy(() => import('../study/StudyPage')),
  },
  {
    path: '/schedule',
    name: '学习安排',
    icon: <CalendarOutlined />,
    roles: ['editor'],
    rest: ':organisationId?',
    Page: lazy(() => import('../schedule/SchedulePage')),
  },
  {
    path: '/contradictions',
    name: '矛盾提示',
    icon: <DiffOutlined />,
    roles: ['editor'],
    rest: ':state?/:id?',
    Page: lazy(() => import('../contradictions/ContradictionsPage')),
  },
  {
    path: '/quiz',
    name: '题库',
    icon: <FormOutlined />,
    roles: ['editor'],
    rest: ':status?/:id?/:version?',
    Page: lazy(() => import('../quiz/QuizPage')),
  },
  {
    path: '/course',
    name: '课程',
    icon: <ReadOutlined />,
    roles: ['editor'],
    rest: ':status?/:id?/:version?',
    Page: lazy(() => import('../course/CoursePage')),
  },
  {
    path: '/exams',
    name: '考试与专题',
    icon: <ScheduleOutlined />,
    roles: ['editor'],
    rest: ':status?/:id?/:version?',
    Page: lazy(() => import('../exams/ExamsPage')),
  },
  {
    path: '/results',
    name: '考试成绩',
    icon: <SolutionOutlined />,
    roles: ['editor', 'branchOfficer', 'committeeOfficer'],
    rest: ':examId?/:organisationId?',
    Page: lazy(() => import('../results/ResultsPage')),
  },
  {
    path: '/imports',
    name: '题目导入导出',
    icon: <SwapOutlined />,
    roles: ['editor'],
    rest: ':importId?',
    Page: lazy(() => import('../imports/ImportsPage')),
  },
  {
    path: '/reports',
    name: '题目有误',
    icon: <FlagOutlined />,
    roles: ['editor'],
    rest: ':caseId?',
    Page: lazy(() => import('../reports/ReportsPage')),
  },
  {
    path: '/items',
    name: '题目质量',
    icon: <FileSearchOutlined />,
    roles: ['editor'],
    rest: '',
    Page: lazy(() => import('../items/ItemsPage')),
  },
  {
    path: '/memory',
    name: '复习间隔',
    icon: <HistoryOutlined />,
    roles: ['editor', 'administrator'],
    rest: '',
    Page: lazy(() => import('../memory/MemoryPage')),
  },
  {
    path: '/moderation',
    name: '评论审核',
    icon: <MessageOutlined />,
    roles: ['moderator'],
    rest: ':queue?/:id?',
    Page: lazy(() => import('../moderation/DeskPage')),
  },
  {
    path: '/words',
    name: '词表',
    icon: <TagsOutlined />,
    roles: ['moderator'],
    rest: '',
    Page: lazy(() => import('../words/WordsPage')),
  },
  {
    path: '/review-report',
    name: '审核报告',
    icon: <PieChartOutlined />,
    roles: ['moderator', 'committeeOfficer'],
    rest: '',
    Page: lazy(() => import('../reviewReport/ReviewReportPage')),
  },
  {
    path: '/statements',
    name: '学习事件导出',
    icon: <ExportOutlined />,
    roles: ['administrator'],
    rest: '',
    Page: lazy(() => import('../statements/StatementsPage')),
  },
]

/** The workplaces these roles open. */
export function workplacesOf(roles: WhoIsSignedIn['roles']): Workplace[] {
  return workplaces.filter((workplace) => roles.some(({ role }) => workplace.roles.includes(role)))
}
