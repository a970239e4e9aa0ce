import { mayActFor, type Grant, type Identity } from '../../cloudfunctions/kernel/identity'
import {
  afterFailure,
  MAX_FAILED_TRIES,
  mayTry,
  refuseInvite,
  sameName,
  scopePaths,
} from '../../cloudfunctions/domains/organisation/rules'
import type { Account, Invite, Member } from '../../cloudfunctions/domains/organisation/store'

const now = '2026-11-22T00:00:00.000Z'
const invite = (extra: Partial<Invite> = {}): Invite => ({
  _id: 'h',
  memberId: 'm',
  issuedAt: now,
  expiresAt: '2026-12-01T00:00:00.000Z',
  usedAt: null,
  replaced: false,
  ...extra,
})
const member = (extra: Partial<Member> = {}) =>
  ({ _id: 'm', name: '陈示例', boundAt: null, ...extra }) as Member

describe('invites', () => {
  test.each([
    ['a good one', invite(), member(), '陈示例', null],
    ['none', null, null, '陈示例', 'INVITE_UNKNOWN'],
    ['a replaced one', invite({ replaced: true }), member(), '陈示例', 'INVITE_UNKNOWN'],
    ['a wrong name', invite(), member(), '陈事例', 'NAME_MISMATCH'],
    [
      'a wrong name with a used code tells nothing more',
      invite({ usedAt: now }),
      member(),
      '陈事例',
      'NAME_MISMATCH',
    ],
    ['a used one', invite({ usedAt: now }), member(), '陈示例', 'INVITE_USED'],
    ['an expired one', invite({ expiresAt: now }), member(), '陈示例', 'INVITE_EXPIRED'],
    ['a member bound by another code', invite(), member({ boundAt: now }), '陈示例', 'MEMBER_ALREADY_BOUND'],
  ])('%s', (_, given, holder, name, code) => {
    expect(refuseInvite(given, holder, name, now)?.code ?? null).toBe(code)
  })

  test.each([
    ['陈示例', ' 陈 示例', true],
    ['阿依古丽·买买提', '阿依古丽•买买提', true],
    ['阿依古丽·买买提', '阿依古丽・买买提', true],
    ['陈示例', '陈示利', false],
  ])('%s and %s are the same name: %s', (roster, typed, same) => {
    expect(sameName(roster, typed)).toBe(same)
  })

  test('tries are counted within an hour and forgotten after it', () => {
    let account: Account | null = null
    for (let count = 1; count <= MAX_FAILED_TRIES; count++) {
      expect(mayTry(account, Date.parse(now))).toBeNull()
      account = {
        _id: 'o',
        personId: 'p',
        member: null,
        agreedAt: null,
        phone: null,
        failedTries: afterFailure(account, now),
      }
      expect(account.failedTries?.count).toBe(count)
    }
    expect(mayTry(account, Date.parse(now))?.code).toBe('TOO_MANY_TRIES')
    expect(mayTry(account, Date.parse(now) + 3_600_000)).toBeNull()
    expect(afterFailure(account, '2026-11-22T01:00:00.000Z').count).toBe(1)
  })
})

describe('grants', () => {
  const grant = (role: Grant['role'], organisationPath: string): Grant => ({
    role,
    organisationId: 'x',
    organisationPath,
    organisationName: 'x',
    from: '2026-01-01',
    to: null,
  })
  const holder = (...grants: Grant[]) => ({ grants }) as unknown as Identity

  test.each([
    ['the organisation itself', '/c/b1/', true],
    ['what is below it', '/c/b1/g1/', true],
    ['what is above it', '/c/', false],
    ['a neighbour', '/c/b2/', false],
    ['a neighbour whose name begins alike', '/c/b10/', false],
  ])('a grant covers %s: %s', (_, path, covered) => {
    expect(mayActFor(holder(grant('branchOfficer', '/c/b1/')), ['branchOfficer'], path)).toBe(covered)
    expect(mayActFor(holder(grant('editor', '/c/b1/')), ['branchOfficer'], path)).toBe(false)
  })

  test('scopes inside another scope are not listed twice', () => {
    const grants = [
      grant('branchOfficer', '/c/b1/'),
      grant('committeeOfficer', '/c/'),
      grant('editor', '/d/'),
    ]
    expect(scopePaths(grants, ['branchOfficer', 'committeeOfficer'])).toEqual(['/c/'])
  })
})
