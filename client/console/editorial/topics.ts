import type { topicNames as serverTopicNames } from '../../../cloudfunctions/domains/editorial/model'

/** The topics by name; the compiler holds them against the server's own. */
export const topicNames: typeof serverTopicNames = {
  constitution: '宪法与国家制度',
  party: '党章党规',
  procedure: '制度与程序',
  history: '党史国史',
  law: '身边的法律',
  safety: '安全常识',
  life: '便民生活',
}

export type Topic = keyof typeof topicNames

export const topicOptions = Object.entries(topicNames).map(([value, label]) => ({
  value: value as Topic,
  label,
}))
