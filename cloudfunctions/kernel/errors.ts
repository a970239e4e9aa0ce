/**
 * Typed errors. A contract lists the kinds an action can answer with; the handler throws one with `fail`.
 * Anything else that is thrown reaches the person as INTERNAL with a trace id, and us as a log line.
 */

/** A named error: `code` for programs, `message` in plain Chinese for people: what happened and what to do. */
export interface ErrorKind<Code extends string = string> {
  readonly code: Code
  readonly message: string
}

/** Declares a named error. */
export function errorKind<const Code extends string>(code: Code, message: string): ErrorKind<Code> {
  return { code, message }
}

/** One input field that did not fit, e.g. `{path: 'answers.0.chosen', message: '…'}`. */
export interface FieldProblem {
  path: string
  message: string
}

/** What travels from a handler to the kernel when an action is refused. */
export class ActionError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly fields?: FieldProblem[],
  ) {
    super(kind.code)
    this.name = 'ActionError'
  }
}

/** Refuses the action. Usable as an expression: `const x = (await find()) ?? fail(notFound)`. */
export function fail(kind: ErrorKind, fields?: FieldProblem[]): never {
  throw new ActionError(kind, fields)
}

/** Errors every action may answer with; no contract repeats them. */
export const inputInvalid = errorKind('INPUT_INVALID', '提交的内容有误，请检查后再试。')
export const inputTooLarge = errorKind('INPUT_TOO_LARGE', '提交的内容太长了，请精简后再试。')
export const actionUnknown = errorKind('ACTION_UNKNOWN', '没有这项操作，请更新到最新版本。')
export const notBound = errorKind('NOT_BOUND', '请先用邀请码绑定党员身份。')
export const accessDenied = errorKind('ACCESS_DENIED', '您没有进行这项操作的权限。')
export const signInRequired = errorKind('SIGN_IN_REQUIRED', '登录已失效，请重新扫码登录。')
export const busy = errorKind('BUSY', '现在人有点多，请稍后再试。')
export const internal = errorKind('INTERNAL', '系统出了点问题，内容没有丢失，请稍后再试。')

export const commonErrors = [
  inputInvalid,
  inputTooLarge,
  actionUnknown,
  notBound,
  accessDenied,
  signInRequired,
  busy,
  internal,
] as const

/** Codes every action may answer with. */
export type CommonErrorCode = (typeof commonErrors)[number]['code']
