import { FIRE_ADVICE, FIRST_AID_ADVICE } from '../sources'
import type { QuestionData } from '../types'
import { questionsFrom } from './questionsFrom'
import { WEATHER_WARNING_RULES } from './sources/government'
import { NATIONAL_SECURITY_LAW } from './sources/laws'

/** Questions with blanks to fill in. Short answers that are easy to type on a phone, with every usual way to write them. */
export const fillInQuestions: QuestionData[] = [
  ...questionsFrom('safety', NATIONAL_SECURITY_LAW, [
    {
      key: 'fill-security-day',
      kind: 'fillIn',
      difficulty: 2,
      stem: '每年的____月____日是全民国家安全教育日。',
      options: [],
      answer: [],
      accepted: [['4'], ['15']],
      numeric: true,
      explanation: '国家安全法规定每年4月15日为全民国家安全教育日。',
    },
  ]),
  ...questionsFrom('safety', FIRE_ADVICE, [
    {
      key: 'fill-fire-number',
      kind: 'fillIn',
      difficulty: 1,
      stem: '发现火情，拨打火警电话____，说清地点、什么东西着火、有没有人被困。',
      options: [],
      answer: [],
      accepted: [['119']],
      explanation: '火警电话是119。说清地点和被困情况，消防车才能带对装备、少走弯路。',
    },
  ]),
  ...questionsFrom('safety', FIRST_AID_ADVICE, [
    {
      key: 'fill-ambulance-number',
      kind: 'fillIn',
      difficulty: 1,
      stem: '有人突然倒地、没有反应，请身边的人马上拨打急救电话____。',
      options: [],
      answer: [],
      accepted: [['120']],
      explanation: '急救电话是120。一边有人打电话，一边有人施救，能争取最宝贵的几分钟。',
    },
  ]),
  ...questionsFrom('safety', WEATHER_WARNING_RULES, [
    {
      key: 'fill-warning-colours',
      kind: 'fillIn',
      difficulty: 2,
      stem: '气象灾害预警信号从轻到重，依次是蓝色、黄色、橙色和____。',
      options: [],
      answer: [],
      accepted: [['红色', '红']],
      explanation: '预警信号一般分四级，红色最重。看到红色预警，应当按提示停止户外活动，待在安全的地方。',
    },
  ]),
]
