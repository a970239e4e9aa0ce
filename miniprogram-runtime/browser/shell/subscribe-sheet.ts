import type { Dialogs } from './dialogs'
import { el } from './element'

/** Asks which of these templates may send one message each; gives those that were allowed. */
export async function askForSubscriptions(dialogs: Dialogs, templates: string[]): Promise<Set<string>> {
  const boxes = templates.map((template) => {
    const box = el('input', { type: 'checkbox', checked: true, value: template }) as HTMLInputElement
    return { template, box, line: el('label', {}, box, template) }
  })
  const note = el(
    'div',
    { class: 'phone-subscribe' },
    el('strong', {}, '小程序申请向您发送通知'),
    ...boxes.map(({ line }) => line),
  )
  const chosen = await dialogs.showSheet(['允许'], { note, cancel: '拒绝' })
  if (chosen === undefined) return new Set()
  return new Set(boxes.filter(({ box }) => box.checked).map(({ template }) => template))
}
