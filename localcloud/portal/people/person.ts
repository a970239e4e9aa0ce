import type { DemoPerson } from '../config'

/** Stands for the visitor's openid in the address, which is another on each browser. */
export const VISITOR = 'visitor'

/** Who one can look at the product as. */
export type Person = Pick<DemoPerson, 'openid' | 'name' | 'role' | 'note' | 'console'> & { key: string }

/** Somebody nobody knows yet. */
export function visitor(openid: string): Person {
  return {
    key: VISITOR,
    openid,
    name: '新访客',
    role: '还没有绑定身份',
    note: '第一次打开小程序的人，可以拿下面的邀请码试试绑定。',
    console: false,
  }
}

/** Names the caller of a function as people know them. `source` says who calls when nobody does. */
export function callerName(openid: string | null, source: string, people: readonly Person[]): string {
  if (openid !== null) return people.find((person) => person.openid === openid)?.name ?? openid
  return namesOfSources[source] ?? '另一个云函数'
}

const namesOfSources: Record<string, string> = {
  client: '没有微信身份',
  timer: '定时任务',
  administrator: '管理端',
}
