import { type Builtin, type BuiltinHost, controlOf, propertyOf } from '../framework/builtin'
import { el } from '../shell/element'
import type { BuiltinServices } from './services'

const formHosts = new WeakMap<Element, BuiltinHost>()

function controlsIn(form: Element): { name: string; control: NonNullable<ReturnType<typeof controlOf>> }[] {
  return [...form.querySelectorAll('*')].flatMap((element) => {
    const control = controlOf(element)
    return control ? [{ name: String(propertyOf(element, 'name') ?? ''), control }] : []
  })
}

export const form: Builtin = {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  create(host) {
    formHosts.set(host.element, host)
  },
}

function submit(formElement: Element): void {
  const value: Record<string, unknown> = {}
  for (const { name, control } of controlsIn(formElement)) {
    const own = control.value()
    if (name && own !== undefined) value[name] = own
  }
  formHosts.get(formElement)?.emit('submit', { value })
}

function reset(formElement: Element): void {
  for (const { control } of controlsIn(formElement)) control.reset()
  formHosts.get(formElement)?.emit('reset', {})
}

export function button(services: BuiltinServices): Builtin {
  return {
    properties: {
      type: String,
      size: String,
      plain: Boolean,
      loading: Boolean,
      formType: String,
      openType: String,
      lang: String,
      sessionFrom: String,
      sendMessageTitle: String,
      appParameter: String,
    },
    defaults: { hoverClass: 'button-hover', hoverStayTime: 70, hoverStartTime: 20 },
    create(host) {
      const { element, get } = host
      element.setAttribute('role', 'button')
      const activate = (): void => {
        if (get('disabled')) return
        const around = element.closest('wx-form')
        if (around && get('formType') === 'submit') submit(around)
        if (around && get('formType') === 'reset') reset(around)
        const openType = get('openType') as string
        if (!openType) return
        const open = services.openTypes[openType]
        if (open) open(host)
        else host.report.error(new Error(`not simulated: <button open-type="${openType}">`))
      }
      element.addEventListener('click', activate)
      const reflect = (name: string) => (value: unknown) =>
        element.setAttribute(name, String(value || 'default'))
      const flag = (name: string) => (value: boolean) => element.toggleAttribute(name, value)
      let spinner: HTMLElement | undefined
      return {
        on: {
          type: reflect('type'),
          size: reflect('size'),
          plain: flag('plain'),
          disabled: flag('disabled'),
          loading: (loading: boolean) => {
            spinner?.remove()
            spinner = loading ? el('i', { class: 'wx-spinner' }) : undefined
            if (spinner) element.prepend(spinner)
          },
        },
        control: { value: () => undefined, reset: () => undefined, activate },
      }
    },
  }
}

const LABELLED = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea, wx-slider, wx-picker'

export const label: Builtin = {
  properties: { for: String },
  create({ element, get }) {
    element.addEventListener('click', (event) => {
      const id = get('for') as string
      const scope = element.closest('.phone-page') ?? document
      const target = id ? scope.querySelector(`[id="${id}"]`) : element.querySelector(LABELLED)
      // A tap on the control itself has done its work already.
      if (!target || target.contains(event.target as Node)) return
      controlOf(target)?.activate()
    })
  },
}
