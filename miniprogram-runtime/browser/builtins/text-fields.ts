import type { Builtin, BuiltinBehaviour, BuiltinHost } from '../framework/builtin'
import { el } from '../shell/element'

type Field = HTMLInputElement | HTMLTextAreaElement

const INPUT_MODES: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  text: 'text',
  'safe-password': 'text',
}

/** WeChat's own limit where `maxlength` is not given; -1 means none. */
const DEFAULT_MAXLENGTH = 140

const SHARED_PROPERTIES = {
  value: null,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: String,
  maxlength: Number,
  focus: Boolean,
  autoFocus: Boolean,
  adjustPosition: Boolean,
  confirmType: String,
  confirmHold: Boolean,
  cursorSpacing: Number,
  cursor: Number,
  selectionStart: Number,
  selectionEnd: Number,
  holdKeyboard: Boolean,
} as const

function behave(host: BuiltinHost, field: Field, resized: () => void = () => undefined): BuiltinBehaviour {
  host.element.prepend(field)
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    const limit = host.get('maxlength') as number
    if (limit >= 0 && field.value.length > limit) field.value = field.value.slice(0, limit)
    resized()
    host.emit('input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 })
  })
  field.addEventListener('change', (event) => event.stopPropagation())
  field.addEventListener('focus', () => host.emit('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => {
    host.emit('blur', { value: field.value, cursor: field.selectionStart ?? field.value.length })
  })
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement) {
      host.emit('confirm', { value: field.value })
    }
  })
  const focus = (wanted: boolean): void => {
    if (wanted) requestAnimationFrame(() => field.focus())
    else if (document.activeElement === field) field.blur()
  }
  return {
    on: {
      value: (value: unknown) => {
        const text = value === undefined || value === null ? '' : String(value)
        if (field.value !== text) field.value = text
        resized()
      },
      placeholder: (text: string) => {
        field.placeholder = text
      },
      placeholderStyle: (style: string) => {
        const colour = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style)?.[1]
        if (colour) field.style.setProperty('--placeholder', colour)
      },
      disabled: (disabled: boolean) => {
        field.disabled = disabled
      },
      confirmType: (type: string) => field.setAttribute('enterkeyhint', type),
      ariaLabel: (label: string) => field.setAttribute('aria-label', label),
      focus,
      autoFocus: focus,
    },
    control: {
      value: () => field.value,
      reset: () => {
        field.value = ''
        resized()
      },
      activate: () => field.focus(),
    },
  }
}

export const input: Builtin = {
  properties: { ...SHARED_PROPERTIES, type: String, password: null },
  defaults: { maxlength: DEFAULT_MAXLENGTH, type: 'text' },
  create(host) {
    const field = el('input', { type: 'text' }) as HTMLInputElement
    const behaviour = behave(host, field)
    return {
      ...behaviour,
      on: {
        ...behaviour.on,
        type: (type: string) => {
          field.inputMode = INPUT_MODES[type] ?? 'text'
        },
        password: (hidden: unknown) => {
          field.type = hidden && hidden !== 'false' ? 'password' : 'text'
        },
      },
    }
  },
}

export const textarea: Builtin = {
  properties: {
    ...SHARED_PROPERTIES,
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: Boolean,
    disableDefaultPadding: Boolean,
  },
  defaults: { maxlength: DEFAULT_MAXLENGTH },
  create(host) {
    const field = el('textarea') as HTMLTextAreaElement
    const resized = (): void => {
      if (!host.get('autoHeight')) return
      field.style.height = 'auto'
      field.style.height = `${field.scrollHeight}px`
    }
    const behaviour = behave(host, field, resized)
    return {
      ...behaviour,
      on: {
        ...behaviour.on,
        autoHeight: (automatic: boolean) => {
          host.element.toggleAttribute('auto-height', automatic)
          requestAnimationFrame(resized)
        },
      },
    }
  },
}
