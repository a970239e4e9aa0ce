/** A disclosure while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import type { UploadItem } from '../parts/Uploads'
import { type BlockForm, blockForm, blockInput, emptyBlock, plainText, tidyBlocks } from '../study/blocks'

export type Disclosure = Output<'disclosure.read'>
export type CategoryId = Disclosure['category']['id']
export type Act = Disclosure['acts'][number]['act']

export interface DisclosureForm {
  organisationId: string
  category: CategoryId
  title: string
  blocks: BlockForm[]
  workingDays: number | null
  contact: string
  about: { memberId: string; name: string }[]
  correction: string
  restartsWindow: boolean
  files: UploadItem[]
}

type SaveInput = Omit<Input<'disclosure.save'>, 'disclosureId' | 'revision'>

/** Characters and numbers the contract accepts; a test holds these against it. */
export const limits = { title: 60, contact: 80, correction: 200, files: 9, workingDays: 60 } as const

export function emptyDisclosure(organisationId: string): DisclosureForm {
  return {
    organisationId,
    category: 'resolution',
    title: '',
    blocks: [emptyBlock('paragraph')],
    workingDays: null,
    contact: '',
    about: [],
    correction: '',
    restartsWindow: true,
    files: [],
  }
}

export function disclosureForm({ organisationId, fields, about }: Disclosure): DisclosureForm {
  const { blocks, correction, attachments, category, title, workingDays, contact, restartsWindow } = fields
  return {
    organisationId,
    category,
    title,
    blocks: blocks.map(blockForm),
    workingDays,
    contact,
    about,
    correction: correction ?? '',
    restartsWindow,
    files: attachments,
  }
}

/** @param usual working days of the category, taken when none are given */
export function disclosureInput(form: DisclosureForm, usual: number): SaveInput {
  const { organisationId, files, about, blocks, workingDays, correction, ...rest } = form
  return {
    organisationId,
    keptFileIds: files.flatMap((file) => ('fileId' in file ? [file.fileId] : [])),
    uploadIds: files.flatMap((file) => ('uploadId' in file ? [file.uploadId] : [])),
    fields: {
      ...rest,
      title: rest.title.trim(),
      contact: rest.contact.trim(),
      blocks: tidyBlocks(blocks).map(blockInput),
      workingDays: workingDays ?? usual,
      aboutMemberIds: about.map(({ memberId }) => memberId),
      correction: correction.trim() || null,
    },
  }
}

/** What has to be filled in before anything is sent. */
export function missingInDisclosure({ title, contact, blocks }: DisclosureForm): FieldProblem[] {
  const missing = (path: string) => [{ path, message: '请填写' }]
  return [
    ...(title.trim() === '' ? missing('title') : []),
    ...(contact.trim() === '' ? missing('contact') : []),
    ...(blocks.every((block) => plainText(block).trim() === '') ? missing('blocks') : []),
  ]
}

export const stageNames = {
  draft: '草稿',
  checking: '待保密审查',
  approving: '待审批',
  open: '公示中',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<Disclosure['stage'], string>

export const actNames: Record<Disclosure['events'][number]['act'], string> = {
  save: '保存',
  submit: '提交保密审查',
  drop: '放弃草稿',
  check: '保密审查通过',
  return: '退回修改',
  approve: '批准并公布',
  correct: '更正',
  close: '办结',
  withdraw: '撤回',
  hide: '隐去个人信息',
}
