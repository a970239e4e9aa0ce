import type { Output } from '../api/client'

export type Scope = Output<'course.assign'>['memberScope']

/** Whom an assignment can be for, as people say it. */
export const scopeNames: Record<Scope, string> = {
  all: '全体党员',
  branchOfficer: '支部书记',
  committeeOfficer: '党委组织员',
  inspector: '纪检委员',
  moderator: '审核员',
  editor: '内容编辑',
  administrator: '系统管理员',
}
