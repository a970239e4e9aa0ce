/** What the templates show: one question of each kind, and how to fill in a sheet. */
import type { BankQuestion } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { type Topic, topicNames } from '../editorial/topics'

const about = {
  topic: 'safety' as const,
  difficulty: 1,
  source: {
    issuer: '示例单位（请改成真实的发布单位）',
    title: '《示例文件》',
    documentNumber: null,
    publishedOn: null,
    url: 'https://example.org/shili',
  },
}

export const samples: ReadonlyArray<BankQuestion<Topic>> = [
  {
    ...about,
    kind: 'single',
    stem: '（示例，请删去）发现火情，应当拨打哪个电话？',
    options: ['119', '120', '110'],
    answer: [0],
    accepted: [],
    numeric: false,
    explanation: '119 是火警电话。',
  },
  {
    ...about,
    kind: 'multiple',
    stem: '（示例，请删去）家庭应急包里应当有什么？',
    options: ['饮用水', '手电筒', '烟花爆竹'],
    answer: [0, 1],
    accepted: [],
    numeric: false,
    explanation: '水和光源是最先需要的。',
  },
  {
    ...about,
    kind: 'trueFalse',
    stem: '（示例，请删去）火灾时可以乘电梯逃生。',
    options: ['对', '错'],
    answer: [1],
    accepted: [],
    numeric: false,
    explanation: '电梯可能停在半路，要走楼梯。',
  },
  {
    ...about,
    kind: 'fillIn',
    stem: '（示例，请删去）灭火器压力表的指针在____区时可以正常使用。',
    options: [],
    answer: [],
    accepted: [['绿色', '绿']],
    numeric: false,
    explanation: '红区表示压力不足，黄区表示压力过高。',
  },
]

export const guide: readonly string[] = [
  '一行一道题，不要改列名，不要合并单元格。示例题请删去。',
  '题型：单选题、多选题、判断题、填空题。',
  `主题：${Object.values(topicNames).join('、')}。不写就用导入时选的缺省主题。`,
  '难度：常识、读过就会、要细想（或 1、2、3）。',
  '答案：单选写 B，多选写 ABD，判断写“对”或“错”（选项不用填）。',
  '填空题：题干里用四个下划线 ____ 标出每个空。答案里几个空用“；”隔开，一个空的几种写法用“|”隔开，如：1949|一九四九；北京。答案本身有这些符号时，前面加“\\”。',
  '数字通用：写“是”，则“二十一”和“21”都算对；只用于填空题。',
  '解析、发布单位、文件名称、网址必须有；不写就用导入时填的缺省内容。发布日期写成 2020-05-28。',
]
