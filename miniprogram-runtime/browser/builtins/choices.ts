import { type Builtin, type BuiltinHost, propertyOf } from '../framework/builtin'
import { el } from '../shell/element'

function isChecked(element: Element): boolean {
  return element.hasAttribute('checked')
}

function setChecked(element: Element, checked: boolean): void {
  element.toggleAttribute('checked', checked)
  element.setAttribute('aria-checked', String(checked))
}

/** Values of the checked boxes or radios inside a group, in document order. */
function checkedValues(group: Element, selector: string): string[] {
  return [...group.querySelectorAll(selector)]
    .filter(isChecked)
    .map((element) => String(propertyOf(element, 'value') ?? ''))
}

const groupHosts = new WeakMap<Element, BuiltinHost>()

function choice(tag: 'checkbox' | 'radio', toggle: (element: HTMLElement) => boolean): Builtin {
  return {
    properties: { value: String, checked: Boolean, color: String },
    create({ element, get }) {
      element.setAttribute('role', tag)
      element.prepend(el('i', { class: 'wx-mark' }))
      const activate = (): void => {
        if (get('disabled') || !toggle(element)) return
        const group = element.closest(`wx-${tag}-group`)
        const values = group ? checkedValues(group, `wx-${tag}`) : []
        if (group)
          groupHosts.get(group)?.emit('change', { value: tag === 'radio' ? (values[0] ?? '') : values })
      }
      element.addEventListener('click', (event) => {
        event.stopPropagation()
        activate()
      })
      return {
        on: {
          checked: (checked: boolean) => setChecked(element, checked),
          color: (colour: string) => element.style.setProperty('--choice', colour),
          disabled: (disabled: boolean) => element.toggleAttribute('disabled', disabled),
        },
        // A box or radio has no value of its own in a form, only its group has.
        control: { value: () => undefined, reset: () => setChecked(element, false), activate },
      }
    },
  }
}

export const checkbox = choice('checkbox', (element) => {
  setChecked(element, !isChecked(element))
  return true
})

export const radio = choice('radio', (element) => {
  if (isChecked(element)) return false
  const group = element.closest('wx-radio-group')
  for (const other of group?.querySelectorAll('wx-radio') ?? []) setChecked(other, other === element)
  setChecked(element, true)
  return true
})

export const checkboxGroup: Builtin = {
  create(host) {
    groupHosts.set(host.element, host)
    return {
      control: {
        value: () => checkedValues(host.element, 'wx-checkbox'),
        reset: () => undefined,
        activate: () => undefined,
      },
    }
  },
}

export const radioGroup: Builtin = {
  create(host) {
    host.element.setAttribute('role', 'radiogroup')
    groupHosts.set(host.element, host)
    return {
      control: {
        value: () => checkedValues(host.element, 'wx-radio')[0] ?? '',
        reset: () => undefined,
        activate: () => undefined,
      },
    }
  },
}

export const switchControl: Builtin = {
  properties: { checked: Boolean, type: String, color: String },
  create({ element, get, emit }) {
    element.setAttribute('role', 'switch')
    setChecked(element, false)
    const activate = (): void => {
      if (get('disabled')) return
      setChecked(element, !isChecked(element))
      emit('change', { value: isChecked(element) })
    }
    element.addEventListener('click', (event) => {
      event.stopPropagation()
      activate()
    })
    return {
      on: {
        checked: (checked: boolean) => setChecked(element, checked),
        color: (colour: string) => element.style.setProperty('--choice', colour),
        disabled: (disabled: boolean) => element.toggleAttribute('disabled', disabled),
      },
      control: { value: () => isChecked(element), reset: () => setChecked(element, false), activate },
    }
  },
}

/** How small and how large the block of a slider can be, in pixels (WeChat docs, slider). */
const BLOCK_SIZES = [12, 28] as const

export const slider: Builtin = {
  properties: {
    value: Number,
    min: Number,
    max: Number,
    step: Number,
    showValue: Boolean,
    activeColor: String,
    backgroundColor: String,
    blockColor: String,
    blockSize: Number,
  },
  defaults: { max: 100, step: 1 },
  create({ element, get, emit }) {
    const range = el('input', { type: 'range', max: '100' }) as HTMLInputElement
    const shown = el('span', { class: 'wx-slider-value', hidden: true })
    element.prepend(range, shown)
    const draw = (): void => {
      shown.textContent = range.value
      const [low, high] = [Number(range.min), Number(range.max)]
      range.style.setProperty('--filled', `${((Number(range.value) - low) / (high - low)) * 100}%`)
    }
    let wanted = 0
    // Given together they may come in any order, and a range cuts its value to the bounds it has at the time.
    const set = (): void => {
      for (const name of ['min', 'max', 'step'] as const) range[name] = String(get(name))
      range.value = String(wanted)
      draw()
    }
    const tell = (type: 'changing' | 'change') => (event: Event) => {
      event.stopPropagation()
      wanted = Number(range.value)
      draw()
      emit(type, { value: wanted })
    }
    range.addEventListener('input', tell('changing'))
    range.addEventListener('change', tell('change'))
    return {
      on: {
        min: set,
        max: set,
        step: set,
        value: (value: number) => {
          wanted = value
          set()
        },
        blockSize: (size: number) => {
          const [smallest, largest] = BLOCK_SIZES
          range.style.setProperty('--block-size', `${Math.min(Math.max(size, smallest), largest)}px`)
        },
        blockColor: (colour: string) => {
          range.style.setProperty('--block', colour)
        },
        showValue: (show: boolean) => {
          shown.hidden = !show
        },
        activeColor: (colour: string) => {
          range.style.setProperty('--choice', colour)
        },
        backgroundColor: (colour: string) => {
          range.style.setProperty('--track', colour)
        },
        disabled: (disabled: boolean) => {
          range.disabled = disabled
        },
      },
      control: {
        value: () => Number(range.value),
        reset: () => {
          wanted = Number(range.min)
          set()
        },
        activate: () => range.focus(),
      },
    }
  },
}
