/** Made-up letters: what they say and what happened to them. */
import type { LetterEvent } from '../cloudfunctions/domains/feedback/model'
import type { Letter } from '../cloudfunctions/domains/feedback/store'
import type { PictureName } from './pictures'

type Category = Letter['category']
/** Days ago, and what happened then; by the officer of the desk unless it is the sender's or the clock's. */
export type Step = [
  daysAgo: number,
  what: Record<string, unknown> & { kind: LetterEvent['kind']; photos?: readonly PictureName[] },
]

export interface Written {
  to: string
  category: Category
  mode: 'named' | 'anonymous'
  text: string
  photos?: readonly PictureName[]
  daysAgo: number
  steps: Step[]
}

const accepted: Step[1] = { kind: 'accepted' }
const started: Step[1] = { kind: 'started' }
const reply = (text: string, summary: string | null = null): Step[1] => ({ kind: 'replied', text, summary })
const rated = (score: 1 | 2 | 3, text = ''): Step[1] => ({ kind: 'rated', score, text })

export const written: readonly Written[] = [
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'anonymous',
    text: '建议把党员活动室晚上也开放，白天上班的同志可以下班后来看书。',
    daysAgo: 1,
    steps: [],
  },
  {
    to: 'branch-1',
    category: 'enquiry',
    mode: 'named',
    text: '我下个月要去外地工作半年，组织关系怎么办，要交什么材料？',
    daysAgo: 4,
    steps: [[3, accepted]],
  },
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'anonymous',
    text: '食堂旁边的自行车棚晚上没有灯，取车看不清，请装一盏。',
    photos: ['shed'],
    daysAgo: 12,
    steps: [
      [10, accepted],
      [9, started],
      [5, { kind: 'extended', days: 10, text: '要等物业确认线路，比原来估计的久。' }],
    ],
  },
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'named',
    text: '二楼消防栓箱的玻璃裂了，手容易划伤，请换一块。',
    photos: ['brokenGlass'],
    daysAgo: 9,
    steps: [
      [8, accepted],
      [8, started],
      [6, { kind: 'replied', text: '玻璃已经换好，换后的样子见照片。', summary: null, photos: ['newGlass'] }],
    ],
  },
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'named',
    text: '希望党课请懂急救的医生来讲一次，大家都用得上。',
    daysAgo: 20,
    steps: [
      [18, accepted],
      [17, started],
      [
        3,
        reply('下月第二次党课已请县医院的医生来讲心肺复苏，欢迎参加。', '有同志建议请医生在党课上讲急救。'),
      ],
    ],
  },
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'anonymous',
    text: '支部公开栏的字太小，年纪大的同志看不清。',
    daysAgo: 40,
    steps: [
      [38, accepted],
      [37, started],
      [30, reply('公开栏已换成大字版，手机上也可以放大看。', '有同志反映公开栏字小看不清。')],
      [29, rated(3, '换得很快，谢谢。')],
      [29, { kind: 'published' }],
    ],
  },
  {
    to: 'branch-1',
    category: 'praise',
    mode: 'anonymous',
    text: '前台的同志帮我找回了丢失的证件，想谢谢她。',
    daysAgo: 45,
    steps: [
      [44, accepted],
      [44, started],
      [42, reply('已经转告本人，并在支部会上表扬。')],
      [41, rated(3)],
    ],
  },
  {
    to: 'branch-1',
    category: 'enquiry',
    mode: 'anonymous',
    text: '党费是按哪一项收入算的？每个月算出来的数不太一样。',
    daysAgo: 50,
    steps: [
      [48, accepted],
      [48, started],
      [40, reply('按每月相对固定的税后收入计算，比例与说明已贴在公开栏。')],
      [38, rated(2, '说得还可以再细一点。')],
    ],
  },
  {
    to: 'branch-1',
    category: 'suggestion',
    mode: 'anonymous',
    text: '会议常常拖很久，建议提前发材料，控制在一小时内。',
    daysAgo: 60,
    steps: [
      [55, accepted],
      [54, started],
      [50, reply('从本月起材料提前三天发，会议一般不超过一小时。')],
      [49, rated(3)],
    ],
  },
  {
    to: 'branch-2',
    category: 'enquiry',
    mode: 'anonymous',
    text: '社区门口的道路坑洼，什么时候修？',
    daysAgo: 15,
    steps: [
      [
        13,
        {
          kind: 'declined',
          reason: 'outsideDuties',
          text: '道路养护由县交通部门负责，可拨打 12345 反映，我们也已把情况转告。',
        },
      ],
    ],
  },
  {
    to: 'branch-2',
    category: 'suggestion',
    mode: 'anonymous',
    text: '志愿服务总是临时通知，希望提前一周说。',
    daysAgo: 35,
    steps: [
      [33, accepted],
      [32, started],
      [8, reply('以后尽量提前通知。')],
      [6, { kind: 'reviewRequested', text: '“尽量”是多少天？请给一个明确的说法。' }],
    ],
  },
  {
    to: 'branch-2',
    category: 'suggestion',
    mode: 'anonymous',
    text: '社区书屋的书有些旧了，希望添一些讲农业技术的。',
    daysAgo: 70,
    steps: [
      [66, accepted],
      [65, started],
      [52, reply('已添置三十册，书目贴在书屋门口。')],
      [50, rated(3)],
    ],
  },
  {
    to: 'branch-2',
    category: 'enquiry',
    mode: 'anonymous',
    text: '流动党员可以在手机上参加组织生活会吗？',
    daysAgo: 80,
    steps: [
      [77, accepted],
      [77, started],
      [74, reply('可以，会前会发线上入口，发言和记录与现场一样。')],
      [73, rated(3)],
    ],
  },
  {
    to: 'branch-2',
    category: 'suggestion',
    mode: 'anonymous',
    text: '楼道里堆的杂物挡住了消防通道，已经说过几次。',
    photos: ['stairs'],
    daysAgo: 22,
    steps: [
      [15, { kind: 'reminded', clock: 'accept', stage: 'half' }],
      [9, { kind: 'reminded', clock: 'accept', stage: 'near' }],
      [5, { kind: 'escalated', clock: 'accept' }],
    ],
  },
]
