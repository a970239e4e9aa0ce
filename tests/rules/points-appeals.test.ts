import { answerDueDay, lastDayToAppeal, mayDecide } from '../../cloudfunctions/domains/points/appeals/rules'
import type { Grant, Role } from '../../cloudfunctions/kernel/identity'

const grant = (role: Role, organisationPath: string): Grant => ({
  role,
  organisationPath,
  organisationId: 'x',
  organisationName: '示例',
  from: '2026-01-01',
  to: null,
})
const BRANCH = '/committee/general/branch/'
const of = (organisationPath: string, memberOffices: string[] = []) => ({
  memberId: 'm-asks',
  organisationPath,
  memberOffices,
})

describe('who decides on a question about points', () => {
  test.each([
    ['an officer of the organisation right above', 'committeeOfficer', '/committee/general/', BRANCH, true],
    ['an officer of the root', 'committeeOfficer', '/committee/', BRANCH, true],
    ['an administrator of the own organisation', 'administrator', BRANCH, BRANCH, true],
    ['an officer of the own organisation', 'committeeOfficer', BRANCH, BRANCH, false],
    ['an officer of another organisation', 'committeeOfficer', '/committee/other/', BRANCH, false],
    ['an officer of another root', 'committeeOfficer', '/elsewhere/', BRANCH, false],
    ['a branch secretary', 'branchOfficer', '/committee/', BRANCH, false],
    ['an editor', 'editor', '/committee/', BRANCH, false],
    [
      'an officer of the root, for a member of the root',
      'committeeOfficer',
      '/committee/',
      '/committee/',
      true,
    ],
  ] as const)('%s', (_, role, office, organisation, may) => {
    expect(mayDecide({ memberId: 'm-decides', grants: [grant(role, office)] }, of(organisation))).toBe(may)
  })

  test('never the member, whatever their offices', () => {
    const grants = [grant('administrator', '/committee/'), grant('committeeOfficer', '/committee/')]
    expect(mayDecide({ memberId: 'm-asks', grants }, of(BRANCH))).toBe(false)
  })

  test('never by an office below one the member holds, but by one beside or above it', () => {
    const decides = (office: string) =>
      mayDecide(
        { memberId: 'm-decides', grants: [grant('administrator', office)] },
        of(BRANCH, ['/committee/general/']),
      )
    expect([decides(BRANCH), decides('/committee/general/'), decides('/committee/')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('clocks', () => {
  test.each([
    ['an entry may be questioned for thirty days', lastDayToAppeal, '2026-11-22', '2026-12-22'],
    ['over the end of a year', lastDayToAppeal, '2026-12-15', '2027-01-14'],
    ['an answer is due in fifteen days', answerDueDay, '2026-11-22', '2026-12-07'],
  ])('%s', (_, clock, day, last) => expect(clock(day)).toBe(last))
})
