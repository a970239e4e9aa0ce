/** The topics by the names people know them by. */
import type { Output } from '../api/types'

export type Topic = Output<'study.library'>['items'][number]['topic']['id']

const topicNames: Record<Topic, string> = {
  constitution: '宪法与国家制度',
  party: '党章党规',
  procedure: '制度与程序',
  history: '党史国史',
  law: '身边的法律',
  safety: '安全常识',
  life: '便民生活',
}

/** All topics, in the order they are offered. */
export const topics = (Object.keys(topicNames) as Topic[]).map((id) => ({ id, name: topicNames[id] }))
