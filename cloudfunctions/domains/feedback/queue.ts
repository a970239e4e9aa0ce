/** The letters of somebody's desks, by what is due first. */
import { command } from '../../kernel/database'
import type { Identity } from '../../kernel/identity'
import type { Category, DeskRole, Mode } from './model'
import { mayHandle } from './routing'
import { ownDesks } from './rules'
import { type Letter, feedbackLetters, standing } from './store'
import { rowView } from './views'

const PAGE = 30

interface Asked {
  scope: 'own' | 'below'
  state: 'open' | 'done'
  category?: Category
  mode?: Mode
  cursor?: string
}

/**
 * `own`: what lies on the own desks. `below`: what lies on branch desks under a committee officer, to see that it is
 * answered. What is about oneself or from oneself is left out without a trace.
 */
export async function queuePage(
  caller: Identity,
  today: string,
  { scope, state, category, mode, cursor = '' }: Asked,
) {
  const found = await Promise.all(
    rangesOf(caller, scope).map(({ role, after, before }) =>
      feedbackLetters.find(
        {
          deskRole: role,
          open: state === 'open',
          ...(category && { category }),
          ...(mode && { mode }),
          deskKey: command.gt(after(cursor)).and(command.lt(before)),
        },
        { orderBy: [['deskKey', 'asc']], limit: PAGE + 1 },
      ),
    ),
  )
  const keyOf = (letter: Letter) => (scope === 'own' ? dueKey(letter) : letter.deskKey)
  const sorted = found.flat().sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const page = sorted.slice(0, PAGE)
  const last = page.at(-1)
  return {
    letters: page
      .filter((letter) =>
        mayHandle(caller, {
          desk: standing(letter).desk,
          recusal: letter.recusal,
          senderMemberId: letter.sender?.memberId ?? null,
        }),
      )
      .map((letter) => rowView(letter, today)),
    nextCursor: sorted.length > PAGE && last ? keyOf(last) : null,
  }
}

/** `{last day}~{id}`: the part of a desk key that sorts across desks. */
function dueKey({ deskKey }: Letter): string {
  return deskKey.slice(deskKey.indexOf('~') + 1)
}

interface Range {
  role: DeskRole
  after: (cursor: string) => string
  before: string
}

function rangesOf(caller: Identity, scope: Asked['scope']): Range[] {
  const desks = ownDesks(caller.grants)
  if (scope === 'own')
    return desks.map(({ role, organisationPath }) => ({
      role,
      after: (cursor) => `${organisationPath}~${cursor}`,
      before: `${organisationPath}~\uffff`,
    }))
  // What lies under an office inside another one is found with the outer one.
  const offices = desks.filter(({ role }) => role === 'committeeOfficer').map((desk) => desk.organisationPath)
  return offices
    .filter((path) => !offices.some((other) => other !== path && path.startsWith(other)))
    .map((path) => ({
      role: 'branchOfficer',
      after: (cursor) => (cursor > path ? cursor : path),
      before: `${path}\uffff`,
    }))
}
