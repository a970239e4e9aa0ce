import { glassEasel, type MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { NOT_SIMULATED_TAGS } from '../../shared/builtin-tags'
import type { Report } from '../report'

export type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | null

/** What the simulation of a built-in component has to work with. */
export interface BuiltinHost {
  element: HTMLElement
  /** The value of a property as the template gave it. */
  get(name: string): unknown
  /** Triggers a component event; unlike touches it does not bubble unless asked to. */
  emit(name: string, detail?: object, options?: { bubbles?: boolean; composed?: boolean }): void
  report: Report
}

/** A form control, as the form around it and the label beside it see it. */
export interface Control {
  value(): unknown
  reset(): void
  /** What a tap on the label does. */
  activate(): void
}

export interface BuiltinBehaviour {
  /** Called with each property's first value and at every change. */
  on?: Record<string, (value: never) => void>
  control?: Control
  detached?(): void
}

export interface Builtin {
  properties?: Record<string, PropertyType>
  defaults?: Record<string, unknown>
  create?(host: BuiltinHost): BuiltinBehaviour | void
}

const COMMON_PROPERTIES: Record<string, PropertyType> = {
  animation: null,
  ariaChecked: null,
  ariaDisabled: null,
  ariaExpanded: null,
  ariaHidden: null,
  ariaLabel: String,
  ariaLive: String,
  ariaModal: null,
  ariaRole: String,
  ariaSelected: null,
  disabled: Boolean,
  hoverClass: String,
  hoverStayTime: Number,
  hoverStartTime: Number,
  hoverStopPropagation: Boolean,
  name: String,
}

const behaviours = new WeakMap<Element, { host: BuiltinHost; behaviour: BuiltinBehaviour }>()

/** The form control that an element is, if it is one. */
export function controlOf(element: Element): Control | undefined {
  return behaviours.get(element)?.behaviour.control
}

/** A property of the built-in component that an element is. */
export function propertyOf(element: Element, name: string): unknown {
  return behaviours.get(element)?.host.get(name)
}

function reflectAria(element: HTMLElement, property: string, value: unknown): void {
  const attribute =
    property === 'ariaRole'
      ? 'role'
      : property.replace(/^aria(\w+)/, (_, name: string) => `aria-${name.toLowerCase()}`)
  if (value === undefined || value === null || value === '') element.removeAttribute(attribute)
  else element.setAttribute(attribute, String(value))
}

export type BuiltinDefinitions = Map<string, glassEasel.GeneralComponentDefinition>

/** Defines the built-in components of an environment by tag; those not simulated report their use. */
export function defineBuiltins(
  env: MiniProgramEnv,
  builtins: Record<string, Builtin>,
  report: Report,
): BuiltinDefinitions {
  const definitions: BuiltinDefinitions = new Map()
  for (const [tag, builtin] of Object.entries(builtins))
    definitions.set(tag, define(env, tag, builtin, report))
  for (const tag of NOT_SIMULATED_TAGS) {
    const create = (): void => report.error(new Error(`not simulated: <${tag}>`))
    definitions.set(tag, define(env, tag, { create }, report))
  }
  return definitions
}

function define(
  env: MiniProgramEnv,
  tag: string,
  builtin: Builtin,
  report: Report,
): glassEasel.GeneralComponentDefinition {
  const types = { ...COMMON_PROPERTIES, ...builtin.properties }
  const properties: Record<string, { type: PropertyType; value?: unknown }> = {}
  for (const [name, type] of Object.entries(types)) {
    const value = builtin.defaults?.[name]
    properties[name] = value === undefined ? { type } : { type, value }
  }
  const space = env.getGlobalCodeSpace().getComponentSpace()
  const apply = (element: HTMLElement, name: string, value: unknown): void => {
    if (name.startsWith('aria')) reflectAria(element, name, value)
    behaviours.get(element)?.behaviour.on?.[name]?.(value as never)
  }
  return space
    .define(tag)
    .definition({
      properties,
      observers: Object.keys(types).map((name) => ({
        fields: name,
        observer(this: glassEasel.GeneralComponent, value: unknown) {
          apply(this.getBackendElement() as unknown as HTMLElement, name, value)
        },
      })),
      lifetimes: {
        created(this: glassEasel.GeneralComponent) {
          const element = this.getBackendElement() as unknown as HTMLElement
          const host: BuiltinHost = {
            element,
            report,
            get: (name) => (this.data as Record<string, unknown>)[name],
            emit: (name, detail = {}, options = {}) =>
              glassEasel.Element.prototype.triggerEvent.call(this, name, detail, options),
          }
          behaviours.set(element, { host, behaviour: builtin.create?.(host) ?? {} })
          for (const name of Object.keys(types)) {
            const value = host.get(name)
            if (value !== undefined && value !== null && value !== '') apply(element, name, value)
          }
        },
        detached(this: glassEasel.GeneralComponent) {
          behaviours.get(this.getBackendElement() as unknown as HTMLElement)?.behaviour.detached?.()
        },
      },
    })
    .registerComponent()
    .general()
}
