/**
 * The templates of WeChat's subscribe messages: what each is called, and which of our values goes to which of its keys.
 * Shared with the phone by value, which asks for consent to a template by its id.
 *
 * WeChat issues ids to each account: after adding the templates there, write that account's ids here. Keys are WeChat's:
 * a word for the kind of value and a number.
 */
import type { Role } from '../../kernel/identity'

interface Template {
  /** Issued by WeChat; on a local cloud any text does. */
  id: string
  name: string
  /** Our values, in the order they are shown, each with its key at WeChat and its Chinese name. */
  fields: Record<string, { key: string; label: string }>
  /** Goes to holders of these roles by their office: they can consent ahead, and are asked where messages are read. */
  office?: {
    roles: readonly Role[]
    /** What they are told of, as the beginning of a sentence. */
    when: string
  }
}

export const messageTemplates = {
  courseDue: {
    id: 'lianxin-course-due',
    name: '课程截止提醒',
    fields: {
      course: { key: 'thing1', label: '课程' },
      dueAt: { key: 'time2', label: '截止时间' },
      note: { key: 'thing3', label: '提示' },
    },
  },
  trainingSoon: {
    id: 'lianxin-training-soon',
    name: '培训开始提醒',
    fields: {
      training: { key: 'thing1', label: '培训' },
      startsAt: { key: 'time2', label: '开始时间' },
      place: { key: 'thing3', label: '地点' },
    },
  },
  examOpen: {
    id: 'lianxin-exam-open',
    name: '考试开放提醒',
    fields: {
      exam: { key: 'thing1', label: '考试' },
      closesAt: { key: 'time2', label: '截止时间' },
      note: { key: 'thing3', label: '提示' },
    },
  },
  questionAnswered: {
    id: 'lianxin-question-answered',
    name: '提问答复通知',
    fields: {
      question: { key: 'thing1', label: '提问' },
      answer: { key: 'thing2', label: '答复' },
    },
  },
  feedbackProgress: {
    id: 'lianxin-feedback-progress',
    name: '意见办理进度',
    fields: {
      letter: { key: 'thing1', label: '来信' },
      state: { key: 'thing2', label: '进度' },
      at: { key: 'time3', label: '时间' },
    },
  },
  letterDue: {
    id: 'lianxin-letter-due',
    name: '来信办理提醒',
    fields: {
      letter: { key: 'thing1', label: '来信' },
      state: { key: 'thing2', label: '提醒' },
      until: { key: 'time3', label: '期限' },
    },
    office: {
      roles: ['branchOfficer', 'committeeOfficer', 'inspector'],
      when: '手上的来信快到期、下级超期的来信交到您这里时',
    },
  },
  disclosurePublished: {
    id: 'lianxin-disclosure-published',
    name: '信息公示通知',
    fields: {
      title: { key: 'thing1', label: '公示' },
      organisation: { key: 'thing2', label: '单位' },
      until: { key: 'time3', label: '公示截止' },
    },
  },
  reviewDecided: {
    id: 'lianxin-review-decided',
    name: '评论审核结果',
    fields: {
      comment: { key: 'thing1', label: '评论' },
      result: { key: 'thing2', label: '结果' },
      reason: { key: 'thing3', label: '理由' },
    },
  },
} as const satisfies Record<string, Template>

export type MessageTemplate = keyof typeof messageTemplates

/** The values a message of a template carries, each as people read it; times as `2026年11月22日 09:30`. */
export type MessageData<T extends MessageTemplate> = Record<
  keyof (typeof messageTemplates)[T]['fields'],
  string
>

/** The lines of a template with their names, in order. */
export function templateFields(template: MessageTemplate): Array<[string, { key: string; label: string }]> {
  return Object.entries(messageTemplates[template].fields)
}

/** What holders of a template's roles are told by it; null for templates that go to anybody. */
export function officeOf(template: MessageTemplate): NonNullable<Template['office']> | null {
  const { office }: Template = messageTemplates[template]
  return office ?? null
}
