/** What the editors' desk has on it: an item that was replaced, two that contradict each other, and planned days. */
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import { noNotice, type StudyNotice } from '../cloudfunctions/domains/study/notices/store'
import type { StudyPlan } from '../cloudfunctions/domains/study/schedule/store'
import { bundleId } from '../cloudfunctions/domains/study/store'
import { addDays, momentOf } from '../cloudfunctions/kernel/time'
import { type EditorialDocuments, publishedDocuments } from './editorial'

const source: StudyContent['source'] = {
  issuer: '示例县直属机关党委',
  title: '《示例：活动室和借阅管理办法》',
  documentNumber: null,
  publishedOn: null,
  url: 'https://example.org/shili',
}

function item(title: string, text: string, over: Partial<StudyContent>): StudyContent {
  return {
    title,
    summary: '示例内容：用来看看编辑台怎样处理更替和矛盾。',
    topic: 'procedure',
    minutes: 1,
    required: false,
    source,
    media: null,
    blocks: [{ type: 'paragraph', text }],
    facts: [],
    supersededBy: null,
    checkQuestions: [
      {
        kind: 'trueFalse',
        stem: '借出的图书要按期归还。',
        options: ['对', '错'],
        answer: [0],
        explanation: '文中写明了归还的期限。',
      },
    ],
    ...over,
  }
}

const loan = (value: number) => ({ facts: [{ rule: '示例图书借阅期', value, unit: '天' }] })
const contents = [
  {
    id: 'sample-lending-new',
    fields: item('示例：图书借阅办法（新）', '活动室的图书每次可借30天，到期可以续借一次。', loan(30)),
  },
  {
    id: 'sample-lending-old',
    fields: item('示例：图书借阅办法（旧）', '活动室的图书每次可借14天，到期归还。', {
      supersededBy: {
        how: 'replaced',
        contentId: 'sample-lending-new',
        basis: '《示例：图书借阅办法（新）》附则',
        on: '2026-09-01',
      },
    }),
  },
  {
    id: 'sample-reading-room',
    fields: item('示例：阅览室公约', '阅览室的图书借出后20天内归还，让别人也能读到。', loan(20)),
  },
]

/** Documents to be added, and the items that then have to be settled. */
export function demoDesk(nowMs: number, study: EditorialDocuments<StudyContent>) {
  const { heads, versions } = publishedDocuments(contents, nowMs)
  const notices: StudyNotice[] = contents.map(({ id, fields }) => ({
    ...noNotice(id),
    supersession: fields.supersededBy,
    unsettled: true,
  }))
  const today = momentOf(nowMs).day
  const published = study.heads.filter(({ live }) => live).map(({ _id }) => _id)
  const plans = [1, 2, 4].map((ahead): StudyPlan => ({
    _id: bundleId(addDays(today, ahead), 'committee'),
    organisationId: 'committee',
    day: addDays(today, ahead),
    items: published
      .slice(ahead * 3, ahead * 3 + 2)
      .map((contentId, index) => ({ contentId, required: index === 0 })),
    revision: 1,
    editorName: '冯示例',
    updatedAt: new Date(nowMs).toISOString(),
  }))
  return { heads, versions, notices, plans, unsettled: contents.map(({ id }) => id) }
}
