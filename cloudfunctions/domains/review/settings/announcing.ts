/** What a change comes to in words for everybody. Pure. */
import { reasonNames, type RejectionReason, type SubjectKind } from '../../comment/model'
import type { PolicyFields } from '../policy/model'
import type { WordEntry, WordFields } from '../words/model'

/** The settings of the policy as people read them. */
const policyNames: Record<keyof PolicyFields, string> = {
  maxLength: '一条最多多少字',
  perTenMinutes: '一人十分钟最多几条',
  perDay: '一人一天最多几条',
  repeatHours: '多少小时内不收同样的话',
  publishTrusted: '前几条都通过的人，机器核验后直接公开',
  trustHalfLifeDays: '信任多少天减半',
  reportThreshold: '几次举报再由人看',
  secondLookSubjects: '下面的评论要两人一致的内容',
  secondLookCategories: '要两人一致的词',
}

const names: Record<string, string> = {
  disclosure: '公示',
  study: '学习内容',
} satisfies Record<SubjectKind, string>
const nameOf = (id: string) => names[id] ?? reasonNames[id as RejectionReason]

/** Each setting that differs, before and after. */
export function policyChanges(before: PolicyFields, after: PolicyFields): string[] {
  return (Object.keys(policyNames) as Array<keyof PolicyFields>)
    .map((field) => [policyNames[field], readable(before[field]), readable(after[field])] as const)
    .filter(([, from, to]) => from !== to)
    .map(([name, from, to]) => `${name}：${from} 改为 ${to}`)
}

function readable(value: PolicyFields[keyof PolicyFields]): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  return value.length === 0 ? '无' : value.map(nameOf).sort().join('、')
}

/** How many words differ, and never which: the list would teach how to get around it. */
export function wordsChanges(before: WordFields, after: WordFields): string[] {
  const known = new Map(before.entries.map((entry) => [entry.word, entry]))
  const kept = new Set(after.entries.map(({ word }) => word))
  const added = after.entries.filter(({ word }) => !known.has(word)).length
  const removed = before.entries.filter(({ word }) => !kept.has(word)).length
  const changed = after.entries.filter((entry) => {
    const old = known.get(entry.word)
    return old !== undefined && !sameEntry(old, entry)
  }).length
  const exceptionsAdded = after.exceptions.filter((phrase) => !before.exceptions.includes(phrase)).length
  const exceptionsRemoved = before.exceptions.filter((phrase) => !after.exceptions.includes(phrase)).length
  return [
    [added, `增加 ${added} 个词`] as const,
    [removed, `去掉 ${removed} 个词`] as const,
    [changed, `改动 ${changed} 个词的类别、处理或写法`] as const,
    [exceptionsAdded, `增加 ${exceptionsAdded} 条例外`] as const,
    [exceptionsRemoved, `去掉 ${exceptionsRemoved} 条例外`] as const,
  ].flatMap(([count, words]) => (count > 0 ? [words] : []))
}

function sameEntry(one: WordEntry, other: WordEntry): boolean {
  const plain = ({ category, level, variants }: WordEntry) =>
    JSON.stringify([category, level, [...variants].sort()])
  return plain(one) === plain(other)
}
