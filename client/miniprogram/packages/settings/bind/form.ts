/** The binding form: what is typed, what is wrong with it, and its draft. */
import Taro from '@tarojs/taro'
import type { ApiError } from '../../../api/errors'
import { normaliseCode } from '../../../words/codes'

export interface BindForm {
  code: string
  name: string
}

export type BindProblems = Partial<Record<keyof BindForm | 'agreement', string>>

const storageKey = 'bind.draft'

/** What was typed before the page was left. */
export function readDraft(): BindForm {
  const kept: unknown = Taro.getStorageSync(storageKey)
  const { code, name } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<BindForm>
  return { code: typeof code === 'string' ? code : '', name: typeof name === 'string' ? name : '' }
}

export function keepDraft(form: BindForm): void {
  Taro.setStorageSync(storageKey, form)
}

export function dropDraft(): void {
  Taro.removeStorageSync(storageKey)
}

/** What to mend before the form can be sent; empty when nothing is. */
export function problemsOf(form: BindForm, agreed: boolean): BindProblems {
  const problems: BindProblems = {}
  if (normaliseCode(form.code).length !== 8) problems.code = '邀请码是八位字母和数字，请核对后再输一遍。'
  if (form.name.trim() === '') problems.name = '请填写党员名册上的姓名。'
  if (!agreed) problems.agreement = '请先阅读并同意。'
  return problems
}

const fieldOfCode: Record<string, keyof BindForm> = {
  INVITE_UNKNOWN: 'code',
  INVITE_EXPIRED: 'code',
  INVITE_USED: 'code',
  NAME_MISMATCH: 'name',
}

/** The server's refusal beside the field it is about; empty when it is about none. */
export function problemsFrom(error: ApiError): BindProblems {
  const field = fieldOfCode[error.code]
  if (field) return { [field]: error.message }
  const problems: BindProblems = {}
  for (const { path, message } of error.fields) {
    if (path === 'code' || path === 'name') problems[path] = message
  }
  return problems
}
