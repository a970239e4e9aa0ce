import { el, icon } from './element'

const TOAST_ICONS: Record<string, string> = {
  success: 'M5 13l5 5L20 7',
  error: 'M12 7v6M12 17h.01M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20',
}

export interface ToastOptions {
  title: string
  icon?: string
  image?: string
  /** Milliseconds; without it the toast stays until hidden. */
  duration?: number
  mask?: boolean
}

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  /** What was typed, where the dialog is editable. */
  content?: string
}

/** Toasts, dialogs and sheets above the page. */
export class Dialogs {
  private toast: HTMLElement | undefined
  private toastTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly overlay: HTMLElement) {}

  showToast(options: ToastOptions): void {
    this.hideToast()
    const box = el('div', { class: 'phone-toast', role: 'status' })
    const kind = options.icon ?? 'success'
    if (kind === 'loading') box.append(el('span', { class: 'phone-spinner' }), el('br'))
    else if (options.image) box.append(el('img', { src: options.image, alt: '', width: '38' }), el('br'))
    else if (TOAST_ICONS[kind]) box.append(icon(TOAST_ICONS[kind], 'phone-toast-icon'))
    if (kind !== 'none') box.dataset.icon = kind
    box.append(options.title)
    this.toast = el('div', {})
    if (options.mask) this.toast.append(el('div', { class: 'phone-mask', 'data-clear': true }))
    this.toast.append(box)
    this.overlay.append(this.toast)
    if (options.duration !== undefined) this.toastTimer = setTimeout(() => this.hideToast(), options.duration)
  }

  hideToast(): void {
    clearTimeout(this.toastTimer)
    this.toast?.remove()
    this.toast = undefined
  }

  showModal(options: ModalOptions): Promise<ModalAnswer> {
    return new Promise((resolve) => {
      const field = el('input', { placeholder: options.placeholderText }) as HTMLInputElement
      const mask = el('div', { class: 'phone-mask' })
      const answer = (confirm: boolean): void => {
        mask.remove()
        resolve({ confirm, cancel: !confirm, ...(options.editable && { content: field.value }) })
      }
      const cancel = el('button', { click: () => answer(false) }, options.cancelText ?? '取消')
      const confirm = el(
        'button',
        { 'data-confirm': true, click: () => answer(true) },
        options.confirmText ?? '确定',
      )
      cancel.style.color = options.cancelColor ?? ''
      confirm.style.color = options.confirmColor ?? ''
      const box = el('div', { class: 'phone-dialog', role: 'dialog', 'aria-modal': 'true' })
      if (options.title) box.append(el('h3', {}, options.title))
      if (options.editable) {
        field.value = options.content ?? ''
        box.append(field)
      } else box.append(el('p', {}, options.content ?? ''))
      box.append(
        el('div', { class: 'phone-buttons' }, ...(options.showCancel === false ? [] : [cancel]), confirm),
      )
      mask.append(box)
      this.overlay.append(mask)
    })
  }

  /** Resolves with the index of the chosen item, or undefined when it was cancelled. */
  showSheet(
    items: string[],
    options: { note?: Node | string; cancel?: string } = {},
  ): Promise<number | undefined> {
    return new Promise((resolve) => {
      const mask = el('div', { class: 'phone-mask' })
      const choose = (index: number | undefined): void => {
        mask.remove()
        resolve(index)
      }
      const list = items.map((item, index) => el('button', { click: () => choose(index) }, item))
      const sheet = el('div', {
        class: 'phone-sheet',
        role: 'dialog',
        click: (event) => event.stopPropagation(),
      })
      if (options.note) sheet.append(el('div', { class: 'phone-sheet-note' }, options.note))
      sheet.append(
        el('div', { class: 'phone-sheet-list' }, ...list),
        el(
          'button',
          { class: 'phone-sheet-cancel', click: () => choose(undefined) },
          options.cancel ?? '取消',
        ),
      )
      mask.append(sheet)
      mask.addEventListener('click', () => choose(undefined))
      this.overlay.append(mask)
    })
  }
}
