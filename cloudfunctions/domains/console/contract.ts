/**
 * Signing in to the web console: the browser shows a code, the person confirms it in the mini-program, the browser
 * gets a short-lived session. There is no password and no other way in.
 */
import * as z from 'zod'
import { anonymous, contract, member, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { id, input, instant, text } from '../../kernel/fields'
import { grantableRoles } from '../../kernel/identity'

export const codeUnknown = errorKind(
  'SIGN_IN_CODE_UNKNOWN',
  '没有找到这个登录码，请核对电脑上显示的八位登录码。',
)
export const codeExpired = errorKind('SIGN_IN_CODE_EXPIRED', '登录码已经过期，请在电脑上刷新后再试。')
export const codeUsed = errorKind('SIGN_IN_CODE_USED', '这个登录码已经用过了，请在电脑上刷新后再试。')
export const consoleNotAllowed = errorKind('CONSOLE_NOT_ALLOWED', '您没有管理职责，不能登录管理后台。')
export const sessionUnknown = errorKind('SESSION_UNKNOWN', '没有找到这次登录，它可能已经退出。')

const code = z.string().trim().min(8).max(9)

const session = z.object({ id: z.string(), browser: z.string(), createdAt: instant, expiresAt: instant })

export const consoleContract = contract({
  'console.requestCode': {
    summary: 'A new sign-in code for a browser, with the secret the browser polls with.',
    audience: 'console',
    access: anonymous,
    input: input({ browser: text(80) }),
    output: z.object({ code: z.string(), pollToken: z.string(), expiresAt: instant }),
    errors: [],
    idempotent: false,
  },
  'console.poll': {
    summary: 'Whether the code was confirmed; hands the session token over exactly once.',
    audience: 'console',
    access: anonymous,
    input: input({ pollToken: z.string().min(20).max(100) }),
    output: z.discriminatedUnion('status', [
      z.object({ status: z.literal('waiting') }),
      z.object({ status: z.literal('expired') }),
      z.object({ status: z.literal('confirmed'), token: z.string(), expiresAt: instant }),
    ]),
    errors: [codeUnknown],
    idempotent: false,
  },
  'console.describeCode': {
    summary: 'What the person is about to confirm: which browser, asked when.',
    audience: 'member',
    access: member,
    input: input({ code }),
    output: z.object({ code: z.string(), browser: z.string(), requestedAt: instant, expiresAt: instant }),
    errors: [codeUnknown, codeExpired, codeUsed, consoleNotAllowed],
    idempotent: true,
  },
  'console.confirm': {
    summary: 'Signs the browser that shows the code in as the caller.',
    audience: 'member',
    access: member,
    input: input({ code }),
    output: z.object({ confirmed: z.literal(true), expiresAt: instant }),
    errors: [codeUnknown, codeExpired, codeUsed, consoleNotAllowed],
    idempotent: true,
  },
  'console.sessions': {
    summary: "The caller's own console sessions that are still good.",
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({ mayUseConsole: z.boolean(), sessions: z.array(session) }),
    errors: [],
    idempotent: true,
  },
  'console.revoke': {
    summary: "Ends one of the caller's own console sessions at once.",
    audience: 'member',
    access: member,
    input: input({ sessionId: id }),
    output: z.object({ revoked: z.literal(true) }),
    errors: [sessionUnknown],
    idempotent: true,
  },
  'console.session': {
    summary: 'Who is signed in, with which roles, until when.',
    audience: 'console',
    access: member,
    input: input({}),
    output: z.object({
      name: z.string(),
      organisationName: z.string(),
      roles: z.array(
        z.object({
          role: z.enum(grantableRoles),
          name: z.string(),
          organisationId: z.string(),
          organisationName: z.string(),
        }),
      ),
      expiresAt: instant,
    }),
    errors: [],
    idempotent: true,
  },
  'console.signOut': {
    summary: 'Ends the session of this browser.',
    audience: 'console',
    access: member,
    input: input({}),
    output: z.object({ signedOut: z.literal(true) }),
    errors: [],
    idempotent: true,
  },
  'console.sweep': {
    summary: 'Removes sign-in codes and sessions that ended more than a day ago; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ removed: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
