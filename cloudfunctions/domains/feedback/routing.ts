/** Where a letter goes, and who may never see it (回避). Pure. */
import { type Grant, grantHolds, type Identity } from '../../kernel/identity'
import type { Category, Desk, DeskRole, Recusal, Unit } from './model'
import { ownDesks } from './rules'

/** The officer of the organisation itself, of the level above, or the inspector of the committee it belongs to. */
export const targets = ['officer', 'above', 'inspector'] as const
export type Target = (typeof targets)[number]
export type Routes = Record<Category, Target>

/** How letters go where nobody has set anything else. */
export const usualRoutes: Routes = {
  suggestion: 'officer',
  enquiry: 'officer',
  praise: 'officer',
  supervision: 'inspector',
}

/**
 * The desk a letter goes to: the one it is routed to, or the next above at which nobody is whom it is about.
 * @param line the organisation the letter is for, then each one above it up to the root
 */
export function deskFor(target: Target, line: readonly Unit[], recusal: Recusal): Desk {
  const officers = officerDesks(target === 'above' && line.length > 1 ? line.slice(1) : line)
  const inspectors = inspectorDesks(line)
  const wanted =
    target === 'inspector' || (target === 'above' && line.length === 1)
      ? [...inspectors, ...officerDesks(line).reverse()]
      : [...officers, ...inspectors]
  const chosen = wanted.find((desk) => !isKeptFrom(desk, recusal)) ?? inspectors.at(-1)
  if (!chosen) throw new Error('an organisation without a root')
  return chosen
}

/**
 * The desk above this one at which nobody is whom the letter is about; null when there is none.
 * @param line from the desk's organisation up to the root
 */
export function deskAbove(desk: Desk, line: readonly Unit[], recusal: Recusal): Desk | null {
  const chain = [...officerDesks(line), ...inspectorDesks(line.filter(({ kind }) => kind === 'committee'))]
  const at = chain.findIndex((one) => one.role === desk.role && one.organisationId === desk.organisationId)
  // The officers above a branch come first; above an inspector there are inspectors only.
  return chain.slice(at + 1).find((one) => !isKeptFrom(one, recusal)) ?? null
}

/**
 * The other desk of the same organisation: officers for inspectors and inspectors for officers; null where there is none.
 * @param line from the desk's organisation up to the root
 */
export function deskBeside({ role }: Desk, line: readonly Unit[]): Desk | null {
  const [own] = line
  if (!own) return null
  if (role === 'inspector') return officerDesk(own)
  return own.kind === 'committee' ? inspectorDesk(own) : null
}

/** The officers' desk of one organisation; a Party group (党小组) has none, its branch has. */
export function officerDesk(unit: Unit): Desk {
  const role: DeskRole =
    unit.kind === 'branch' || unit.kind === 'group' ? 'branchOfficer' : 'committeeOfficer'
  return deskOf(role, unit)
}

/** The inspectors' desk of one organisation. */
export function inspectorDesk(unit: Unit): Desk {
  return deskOf('inspector', unit)
}

function officerDesks(line: readonly Unit[]): Desk[] {
  return line.filter(({ kind }) => kind !== 'group').map(officerDesk)
}

function inspectorDesks(line: readonly Unit[]): Desk[] {
  const committees = line.filter(({ kind }) => kind === 'committee')
  return (committees.length > 0 ? committees : line.slice(-1)).map(inspectorDesk)
}

function deskOf(role: DeskRole, { id, path, name }: Unit): Desk {
  return { role, organisationId: id, organisationPath: path, organisationName: name }
}

/** Whether people the letter is about, or below, sit at a desk. */
export function isKeptFrom({ role, organisationPath }: Desk, { offices }: Recusal): boolean {
  return offices.some((office) => isAtOrBelow({ role, organisationPath }, office))
}

/** Officers are kept from what is about an office of their organisation or above; inspectors oversee their equals. */
function isAtOrBelow(
  post: { role: string; organisationPath: string },
  office: Recusal['offices'][number],
): boolean {
  const isBelow =
    post.organisationPath !== office.organisationPath &&
    post.organisationPath.startsWith(office.organisationPath)
  const isEqual = post.organisationPath === office.organisationPath
  if (post.role === 'inspector') return isBelow || (isEqual && office.role === 'inspector')
  return isBelow || (isEqual && office.role !== 'inspector')
}

/** Whom a letter is about, as its sender says it. */
export type Concerns = { kind: 'matter' } | { kind: 'officer' } | { kind: 'person'; name: string }

/**
 * Whom a letter is kept from. A name keeps away everybody who bears it, and of those who are known to bear it their
 * offices with all that is below them; a name nobody here is known by keeps nobody else away.
 * @param known the roster of the organisation, and whoever holds an office there or above; some may be in it twice
 */
export function recusalOf(
  concerns: Concerns,
  { path }: Pick<Unit, 'path'>,
  known: ReadonlyArray<{ _id: string; name: string; grants: readonly Grant[] }>,
  today: string,
): Recusal {
  if (concerns.kind === 'matter') return { memberIds: [], names: [], offices: [] }
  if (concerns.kind === 'officer')
    return {
      memberIds: [],
      names: [],
      offices: [
        { role: 'branchOfficer', organisationPath: path },
        { role: 'committeeOfficer', organisationPath: path },
      ],
    }
  const meant = known.filter(
    ({ _id, name }, at) =>
      plain(name) === plain(concerns.name) && known.findIndex((other) => other._id === _id) === at,
  )
  return {
    memberIds: meant.map(({ _id }) => _id),
    names: [concerns.name],
    offices: meant.flatMap(({ grants }) => ownDesks(grants.filter((grant) => grantHolds(grant, today)))),
  }
}

/** Who somebody is, as far as handling letters goes. */
export type Person = Pick<Identity, 'memberId' | 'name' | 'grants'>

/** What of a letter decides who may see it. */
export interface Sighted {
  desk: Desk
  recusal: Recusal
  senderMemberId: string | null
}

/** Whether a letter is about this person, or from them. */
export function isConcerned(
  { memberId, name, grants }: Person,
  { recusal, senderMemberId }: Omit<Sighted, 'desk'>,
) {
  if (memberId === senderMemberId || recusal.memberIds.includes(memberId)) return true
  if (recusal.names.some((written) => plain(written) === plain(name))) return true
  return recusal.offices.some((office) =>
    grants.some((grant) => grant.role === office.role && grant.organisationPath === office.organisationPath),
  )
}

/**
 * Whether somebody may see and handle a letter: they hold the desk it is on or one above it, by an office that is not
 * below whom it is about, and it is neither about them nor from them.
 */
export function mayHandle(person: Person, letter: Sighted): boolean {
  if (isConcerned(person, letter)) return false
  return person.grants.some(
    (grant) =>
      holds(grant, letter.desk) && !letter.recusal.offices.some((office) => isAtOrBelow(grant, office)),
  )
}

function holds(grant: Grant, desk: Desk): boolean {
  const roles = desk.role === 'branchOfficer' ? ['branchOfficer', 'committeeOfficer'] : [desk.role]
  return roles.includes(grant.role) && desk.organisationPath.startsWith(grant.organisationPath)
}

/** Names compare without spaces and with the middle dot in any of its forms. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[·•・.]/g, '·')
}
