import fc from 'fast-check'
import type { Desk, DeskRole, Recusal, Unit } from '../../cloudfunctions/domains/feedback/model'
import {
  deskAbove,
  deskFor,
  isConcerned,
  isKeptFrom,
  mayHandle,
  deskBeside,
  officerDesk,
  recusalOf,
  targets,
  type Target,
} from '../../cloudfunctions/domains/feedback/routing'
import { grantableRoles, type Role } from '../../cloudfunctions/kernel/identity'

const root: Unit = { id: 'c', path: '/c/', name: '示例党委', kind: 'committee' }
const general: Unit = { id: 'g', path: '/c/g/', name: '示例总支', kind: 'generalBranch' }
const branch: Unit = { id: 'b', path: '/c/g/b/', name: '示例支部', kind: 'branch' }
const group: Unit = { id: 'p', path: '/c/g/b/p/', name: '示例小组', kind: 'group' }
const line = [branch, general, root]
const units = [root, general, branch, group]
const nobody: Recusal = { memberIds: [], names: [], offices: [] }

const person = (role: Role, { path, id, name }: Unit, memberId = `${role}@${id}`) => ({
  memberId,
  name: `名${memberId}`,
  grants: [
    {
      role,
      organisationId: id,
      organisationPath: path,
      organisationName: name,
      from: '2026-01-01',
      to: null,
    },
  ],
})
const aboutOffice = (role: DeskRole, { path }: Unit): Recusal => ({
  ...nobody,
  offices: [{ role, organisationPath: path }],
})
const aboutOfficers = ({ path }: Unit): Recusal => ({
  ...nobody,
  offices: [
    { role: 'branchOfficer', organisationPath: path },
    { role: 'committeeOfficer', organisationPath: path },
  ],
})
const short = ({ role, organisationId }: Desk) => `${role}@${organisationId}`

describe('where a letter goes', () => {
  test.each<[string, Target, Unit[], Recusal, string]>([
    ['a suggestion to a branch', 'officer', line, nobody, 'branchOfficer@b'],
    ['a suggestion to a group', 'officer', [group, ...line], nobody, 'branchOfficer@b'],
    ['a suggestion to the committee', 'officer', [root], nobody, 'committeeOfficer@c'],
    ['one for the level above', 'above', line, nobody, 'committeeOfficer@g'],
    ['one above the root', 'above', [root], nobody, 'inspector@c'],
    ['supervision', 'inspector', line, nobody, 'inspector@c'],
    ['about the secretary of the branch', 'officer', line, aboutOfficers(branch), 'committeeOfficer@g'],
    ['about the officers of the level above', 'officer', line, aboutOfficers(general), 'committeeOfficer@c'],
    ['about the officers of the committee', 'officer', line, aboutOfficers(root), 'inspector@c'],
    ['about the inspector', 'inspector', line, aboutOffice('inspector', root), 'committeeOfficer@c'],
  ])('%s', (_, target, from, recusal, expected) => {
    expect(short(deskFor(target, from, recusal))).toBe(expected)
  })

  test('overdue it goes up, past whoever it is about, and ends at the inspector', () => {
    const up: string[] = []
    for (let desk: Desk | null = officerDesk(branch); desk;) {
      up.push(short(desk))
      const at = line.findIndex(({ id }) => id === desk!.organisationId)
      desk = deskAbove(desk, line.slice(at), nobody)
    }
    expect(up).toEqual(['branchOfficer@b', 'committeeOfficer@g', 'committeeOfficer@c', 'inspector@c'])
    expect(short(deskAbove(officerDesk(branch), line, aboutOffice('committeeOfficer', general))!)).toBe(
      'committeeOfficer@c',
    )
  })
})

describe('somebody named', () => {
  const today = '2026-11-20'
  const known = [
    { _id: 'm-1', ...named('赵 样本', person('branchOfficer', branch)) },
    { _id: 'm-2', ...named('钱样本', person('committeeOfficer', root)) },
    { _id: 'm-3', name: '孙样本', grants: [] },
    {
      _id: 'm-4',
      name: '李·样本',
      grants: [{ ...person('branchOfficer', branch).grants[0]!, to: '2026-01-31' }],
    },
  ]
  function named(name: string, { grants }: ReturnType<typeof person>) {
    return { name, grants }
  }
  const at = (role: Role, unit: Unit) => `${role}@${unit.path}`

  test.each<[string, string, string[], string[]]>([
    ['the secretary', '赵样本', ['m-1'], [at('branchOfficer', branch)]],
    ['an officer of a level above', '钱样本', ['m-2'], [at('committeeOfficer', root)]],
    ['a member without an office', '孙 样本', ['m-3'], []],
    ['somebody who was secretary once', '李•样本', ['m-4'], []],
    ['nobody who is known here', '周某某', [], []],
  ])('%s: keeps away those of that name and what is below their offices', (_, name, memberIds, offices) => {
    const recusal = recusalOf({ kind: 'person', name }, branch, [...known, ...known], today)
    expect(recusal.memberIds).toEqual(memberIds)
    expect(recusal.names).toEqual([name])
    expect(recusal.offices.map(({ role, organisationPath }) => `${role}@${organisationPath}`)).toEqual(
      offices,
    )
  })

  test.each<[string, string, string, boolean]>([
    ['a stranger: the secretary handles it', '周某某', '赵样本', true],
    ['a stranger who is called like the secretary', '赵样本', '赵样本', false],
    ['a member: the secretary handles it', '孙样本', '赵样本', true],
    ['an officer above: the secretary below does not', '钱样本', '赵样本', false],
  ])('%s', (_, name, handler, may) => {
    const recusal = recusalOf({ kind: 'person', name }, branch, known, today)
    const who = { ...person('branchOfficer', branch, 'm-handler'), name: handler }
    expect(mayHandle(who, { desk: officerDesk(branch), recusal, senderMemberId: null })).toBe(may)
  })

  test('one of nobody known is routed as any other', () => {
    const recusal = recusalOf({ kind: 'person', name: '周某某' }, branch, known, today)
    expect(short(deskFor('officer', line, recusal))).toBe('branchOfficer@b')
  })
})

test('the desk beside one is the other of the same organisation, where there is another', () => {
  const inspectors = { ...officerDesk(root), role: 'inspector' as const }
  expect(short(deskBeside(inspectors, [root])!)).toBe('committeeOfficer@c')
  expect(short(deskBeside(officerDesk(root), [root])!)).toBe('inspector@c')
  expect(deskBeside(officerDesk(branch), line)).toBeNull()
})

describe('recusal', () => {
  const roles = fc.constantFrom(...grantableRoles)
  const units$ = fc.constantFrom(...units)
  const deskRoles = fc.constantFrom<DeskRole[]>('branchOfficer', 'committeeOfficer', 'inspector')
  const desks = fc
    .record({ role: deskRoles, unit: units$ })
    .map(({ role, unit }) => ({ ...officerDesk(unit), role }))

  test('in every role and place: nobody sees a letter about themself or from themself', () => {
    fc.assert(
      fc.property(
        roles,
        units$,
        desks,
        fc.constantFrom('id', 'name', 'office', 'sender'),
        (role, unit, desk, how) => {
          const who = person(role, unit)
          const isDeskRole = role === 'branchOfficer' || role === 'committeeOfficer' || role === 'inspector'
          fc.pre(how !== 'office' || isDeskRole)
          const recusal: Recusal = {
            memberIds: how === 'id' ? [who.memberId] : [],
            names: how === 'name' ? [` ${who.name} `] : [],
            offices: how === 'office' ? [{ role: role as DeskRole, organisationPath: unit.path }] : [],
          }
          const letter = { desk, recusal, senderMemberId: how === 'sender' ? who.memberId : null }
          expect(isConcerned(who, letter)).toBe(true)
          expect(mayHandle(who, letter)).toBe(false)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('in every role and place: nobody below whom a letter is about handles it, wherever it lies', () => {
    fc.assert(
      fc.property(roles, units$, desks, units$, deskRoles, (role, unit, desk, above, office) => {
        fc.pre(unit.path !== above.path && unit.path.startsWith(above.path))
        const letter = { desk, recusal: aboutOffice(office, above), senderMemberId: null }
        expect(mayHandle(person(role, unit), letter)).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  test('it is routed where somebody may handle it, and never to a desk of those it is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), fc.nat(2), units$, deskRoles, (target, from, unit, office) => {
        const recusal = aboutOffice(office, unit)
        const desk = deskFor(target, line.slice(from), recusal)
        expect(isKeptFrom(desk, recusal)).toBe(false)
        const holder = person(
          desk.role,
          units.find(({ id }) => id === desk.organisationId)!,
          'somebody-else',
        )
        expect(mayHandle(holder, { desk, recusal, senderMemberId: null })).toBe(true)
      }),
    )
  })

  test.each<[Role, Unit, boolean]>([
    ['branchOfficer', branch, true],
    ['committeeOfficer', general, true],
    ['committeeOfficer', root, true],
    ['inspector', root, false],
    ['administrator', root, false],
    ['moderator', root, false],
    ['editor', root, false],
    ['branchOfficer', general, true],
  ])('a letter on the desk of a branch is handled by %s of %p: %p', (role, unit, may) => {
    expect(
      mayHandle(person(role, unit), { desk: officerDesk(branch), recusal: nobody, senderMemberId: null }),
    ).toBe(may)
  })

  test('only inspectors see what lies with the inspectors, of their own organisation or above', () => {
    const desk: Desk = { ...officerDesk(root), role: 'inspector' }
    for (const role of grantableRoles)
      expect(mayHandle(person(role, root), { desk, recusal: nobody, senderMemberId: null })).toBe(
        role === 'inspector',
      )
    expect(mayHandle(person('inspector', branch), { desk, recusal: nobody, senderMemberId: null })).toBe(
      false,
    )
  })
})
