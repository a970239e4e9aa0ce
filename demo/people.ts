/** The made-up organisation and its made-up people. Names say what they are: samples. */
import type { Grant, Role } from '../cloudfunctions/kernel/identity'
import type { Member, Organisation } from '../cloudfunctions/domains/organisation/store'

const COMMITTEE = { id: 'committee', name: '示例县直属机关党委' }
const BRANCHES = [
  { id: 'branch-1', name: '示例局机关党支部' },
  { id: 'branch-2', name: '清河社区党支部' },
  { id: 'branch-3', name: '离退休干部党支部' },
]
const MEMBERS_PER_BRANCH = 20
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']
const GIVEN = ['示例', '样本', '演示', '试用', '模拟', '范例']

/** A person of the demo with a WeChat account of their own. */
export interface DemoPerson {
  openid: string
  memberId: string
  name: string
  branch: number
  role: Role | null
  /** What the portal says about them. */
  note: string
}

/** The fixed people; everything else may build on these openids. */
export const demoPeople: DemoPerson[] = [
  person('o-demo-member', 'm-member', '陈示例', 0, null, '普通党员，今天还没开始学习'),
  person('o-demo-member2', 'm-member2', '林样本', 1, null, '社区党支部的党员'),
  person('o-demo-secretary', 'm-secretary', '周演示', 0, 'branchOfficer', '看本支部今天多少人参与，发邀请码'),
  person('o-demo-committee', 'm-committee', '吴示例', 0, 'committeeOfficer', '看全党委各支部的参与情况'),
  person('o-demo-inspector', 'm-inspector', '郑样本', 1, 'inspector', '监督信件的处理人'),
  person('o-demo-moderator', 'm-moderator', '王演示', 1, 'moderator', '评论审核员'),
  person('o-demo-editor', 'm-editor', '冯示例', 0, 'editor', '写学习内容和题目'),
  person('o-demo-editor2', 'm-editor2', '沈样本', 1, 'editor', '审核发布别人写的稿件'),
  person('o-demo-committee2', 'm-committee2', '孙样本', 2, 'committeeOfficer', '审批别人审查过的公示'),
  person('o-demo-admin', 'm-admin', '韩演示', 0, 'administrator', '管理名册和角色'),
  person('o-demo-moderator2', 'm-moderator2', '蒋样本', 2, 'moderator', '另一位审核员：申诉、双人复核'),
  person('o-demo-moderator3', 'm-moderator3', '杨示例', 0, 'moderator', '第三位审核员：两人意见不一时'),
]

/** Invite codes to try binding with; the database keeps only their hashes. */
export const demoInvites = [
  { code: 'LX26-7KMQ', memberId: 'm-new-1', name: '许试用', state: 'good', note: '可以用' },
  { code: 'LX26-9PWT', memberId: 'm-new-2', name: '朱范例', state: 'good', note: '可以用' },
  { code: 'LX26-3HVD', memberId: 'm-new-3', name: '秦模拟', state: 'expired', note: '已过期' },
  { code: 'LX26-5RYC', memberId: 'm-member', name: '陈示例', state: 'used', note: '已用过' },
] as const

function person(
  openid: string,
  memberId: string,
  name: string,
  branch: number,
  role: Role | null,
  note: string,
): DemoPerson {
  return { openid, memberId, name, branch, role, note }
}

/** The organisations for so many members: a committee and branches of twenty. */
export function demoOrganisations(memberCount: number): Organisation[] {
  const root: Organisation = {
    _id: COMMITTEE.id,
    name: COMMITTEE.name,
    kind: 'committee',
    parentId: null,
    path: `/${COMMITTEE.id}/`,
    memberCount: 0,
  }
  const branchCount = Math.max(BRANCHES.length, Math.ceil(memberCount / MEMBERS_PER_BRANCH))
  const branches = Array.from({ length: branchCount }, (_, index): Organisation => {
    const { id, name } = BRANCHES[index] ?? { id: `branch-${index + 1}`, name: `示例第${index + 1}党支部` }
    return { _id: id, name, kind: 'branch', parentId: root._id, path: `${root.path}${id}/`, memberCount: 0 }
  })
  return [root, ...branches]
}

/**
 * The roster: the fixed people first, then those with invites, then others in turn over the branches.
 * @param organisations as `demoOrganisations` makes them; their member counts are filled in
 */
export function demoMembers(memberCount: number, organisations: Organisation[], nowIso: string): Member[] {
  const [root, ...branches] = organisations
  if (!root) throw new Error('there is no root organisation')
  const make = (_id: string, name: string, branch: number, role: Role | null, bound: boolean): Member => {
    const unit = branches[branch % branches.length] ?? root
    unit.memberCount += 1
    return {
      _id,
      name,
      organisationId: unit._id,
      organisationPath: unit.path,
      organisationName: unit.name,
      grants: role ? [grant(role, role === 'branchOfficer' ? unit : root)] : [],
      joinedOn: `${1975 + ((branch * 7 + _id.length * 3) % 48)}-07-01`,
      boundAt: bound ? nowIso : null,
      personId: bound ? _id : null,
    }
  }
  const fixed = demoPeople.map(({ memberId, name, branch, role }) => make(memberId, name, branch, role, true))
  const invited = ['许试用', '朱范例', '秦模拟'].map((name, index) =>
    make(`m-new-${index + 1}`, name, 0, null, false),
  )
  const others = Array.from(
    { length: Math.max(0, memberCount - fixed.length - invited.length) },
    (_, index) => {
      const surname = SURNAMES[index % SURNAMES.length] ?? '赵'
      const given = GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] ?? '示例'
      return make(`m-${index + 1}`, `${surname}${given}`, index + 1, null, index % 6 !== 5)
    },
  )
  return [...fixed, ...invited, ...others]
}

function grant(role: Role, organisation: Organisation): Grant {
  return {
    role,
    organisationId: organisation._id,
    organisationPath: organisation.path,
    organisationName: organisation.name,
    from: '2026-01-01',
    to: null,
  }
}
