/** Made-up disclosures at every stage, brought there by the same acts as real ones, on the days they would have been. */
import { act, save } from '../cloudfunctions/domains/disclosure/acting'
import type { CategoryId } from '../cloudfunctions/domains/disclosure/categories'
import {
  approved,
  checked,
  closed,
  corrected,
  returned,
  submitted,
  withdrawn,
} from '../cloudfunctions/domains/disclosure/changes'
import type { Member } from '../cloudfunctions/domains/organisation/store'
import type { Identity } from '../cloudfunctions/kernel/identity'
import { DAY_MS, momentOf, startOfDayMs } from '../cloudfunctions/kernel/time'

const HOUR_MS = 3_600_000

interface Text {
  category: CategoryId
  title: string
  paragraphs: readonly string[]
  workingDays: number
}

const contact = '机关党委办公室，0571-00000000（演示号码）'

const texts = {
  dues: {
    category: 'dues',
    title: '第四季度党费收缴情况',
    paragraphs: ['本季度应交党费 42 人，已交 40 人，共计 6,318 元。两名外出党员已约定本月内补交。'],
    workingDays: 5,
  },
  award: {
    category: 'award',
    title: '年度优秀党员推荐名单',
    paragraphs: ['经支部党员大会投票，推荐陈示例、林样本两名同志，现征求意见。'],
    workingDays: 5,
  },
  repair: {
    category: 'rectification',
    title: '办事窗口排队时间过长问题整改方案',
    paragraphs: [
      '群众反映窗口上午排队较长。现安排错峰预约，增开一个窗口，并在大厅公布等候时间。',
      '整改期间每周公布一次平均等候时间，欢迎监督。',
    ],
    workingDays: 30,
  },
  admission: {
    category: 'admission',
    title: '关于拟接收许试用同志为预备党员的公示',
    paragraphs: [
      '经支部委员会研究，拟接收许试用同志为中共预备党员，现将有关情况公示。',
      '许试用，女，大学文化，县直机关工作人员，某年七月确定为入党积极分子，某年九月列为发展对象。',
      '公示期内，如有不同意见，可以通过本页“提出异议”反映，署名或匿名都可以。',
    ],
    workingDays: 5,
  },
  resolution: {
    category: 'resolution',
    title: '关于开放机关停车位的决议',
    paragraphs: [
      '机关大院 36 个停车位，自下月起每天 18:30 至次日 7:30 向周边居民开放。',
      '登记后凭车牌进出，不收费。',
    ],
    workingDays: 5,
  },
  holiday: {
    category: 'dues',
    title: '第三季度党费收缴情况',
    paragraphs: ['本季度应交党费 42 人，已全部交齐，共计 6,402 元。'],
    workingDays: 5,
  },
  mistaken: {
    category: 'other',
    title: '关于调整机关食堂开放时间的通知',
    paragraphs: ['自下周起，机关食堂晚餐时间调整为 17:30 至 19:00。'],
    workingDays: 3,
  },
  appointment: {
    category: 'appointment',
    title: '关于秦模拟同志拟任职的公示',
    paragraphs: ['拟任秦模拟同志为机关服务中心副主任。'],
    workingDays: 5,
  },
} as const satisfies Record<string, Text>

/** The disclosure of branch-1 that people comment on. */
export const demoCommentedDisclosure = {
  subject: { kind: 'disclosure' as const, id: 'd-resolution', title: texts.resolution.title },
  scope: '/committee/',
  organisationPath: '/committee/branch-1/',
}

/** @param members the roster, with the people of the demo in it */
export async function seedDisclosures(members: readonly Member[], nowMs: number): Promise<void> {
  const person = (memberId: string): Identity => {
    const found = members.find(({ _id }) => _id === memberId)
    if (!found) throw new Error(`the demo has no ${memberId}`)
    const { name, organisationId, organisationPath, organisationName, grants } = found
    return { memberId, name, organisationId, organisationPath, organisationName, grants }
  }
  const writer = person('m-secretary')
  const checker = person('m-committee')
  const approver = person('m-committee2')
  /** Ten in the morning, so many days ago. */
  const ago = (days: number) => momentOf(startOfDayMs(momentOf(nowMs).day) - days * DAY_MS + 10 * HOUR_MS)

  async function draft(
    id: string,
    { paragraphs, ...text }: Text,
    days: number,
    correction: string | null = null,
  ) {
    await save(writer, ago(days), {
      disclosureId: id,
      organisationId: 'branch-1',
      revision: 0,
      keptFileIds: [],
      uploadIds: [],
      fields: {
        ...text,
        blocks: paragraphs.map((words) => ({ type: 'paragraph', text: words })),
        contact,
        aboutMemberIds: [],
        correction,
        restartsWindow: true,
      },
    })
  }
  async function submit(id: string, days: number) {
    await act(writer, ago(days), id, 'submit', submitted)
  }
  async function publish(id: string, days: number) {
    await submit(id, days)
    await act(checker, ago(days), id, 'check', checked(true))
    await act(approver, ago(days), id, 'approve', approved)
  }

  await draft('d-dues', texts.dues, 1)
  await submit('d-dues', 1)
  await act(checker, ago(0), 'd-dues', 'return', returned('请写明两名外出党员补交的日期。'))
  await draft('d-award', texts.award, 1)
  await submit('d-award', 1)
  await draft('d-repair-2', { ...texts.repair, title: '档案室开放时间整改情况', workingDays: 10 }, 2)
  await submit('d-repair-2', 2)
  await act(checker, ago(1), 'd-repair-2', 'check', checked(true))

  // The long one reaches into a year whose calendar may not be published yet.
  await draft('d-repair', texts.repair, 3)
  await publish('d-repair', 3)
  await draft('d-admission', texts.admission, 2)
  await publish('d-admission', 2)
  await draft('d-resolution', texts.resolution, 6)
  await publish('d-resolution', 6)
  await act(writer, ago(1), 'd-resolution', 'correct', corrected)
  const better = [
    texts.resolution.paragraphs[0].replace('36 个', '32 个'),
    '登记后凭车牌进出，不收费。周末全天开放。',
  ]
  await draft(
    'd-resolution',
    { ...texts.resolution, paragraphs: better },
    1,
    '停车位数由 36 个更正为 32 个，补充周末开放时间。',
  )
  await publish('d-resolution', 1)

  const beforeHoliday = Math.round((nowMs - startOfDayMs('2026-09-28')) / DAY_MS)
  await draft('d-holiday', texts.holiday, beforeHoliday)
  await publish('d-holiday', beforeHoliday)
  await act(writer, ago(beforeHoliday - 18), 'd-holiday', 'close', closed('公示期内没有收到异议。', 0))
  await draft('d-mistaken', texts.mistaken, 9)
  await publish('d-mistaken', 9)
  await act(checker, ago(8), 'd-mistaken', 'withdraw', withdrawn('开放时间写错，请以食堂门口的通知为准。'))
  await draft('d-appointment', texts.appointment, 40)
  await publish('d-appointment', 40)
  await act(writer, ago(28), 'd-appointment', 'close', closed('收到一件询问，已当面说明；没有异议。', 1))
}
