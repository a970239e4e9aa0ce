import type { Report } from '../report'

/**
 * How WeChat names its API: a verb, then what it is about. Other names are no API; bundlers keep things of their
 * own on `wx` and must find them absent at first.
 */
const API_NAME = new RegExp(
  '^(add|auth|authorize|batch|can|check|choose|clear|close|compress|connect|create|crop|disable|download|edit|enable|' +
    'exit|face|get|hide|init|is|join|load|make|navigate|next|notify|off|on|open|page|pause|play|pre|preload|preview|' +
    'read|redirect|remove|report|request|require|reserve|restart|revoke|save|scan|seek|send|set|share|show|start|stop|' +
    'subscribe|switch|update|upload|user|vibrate|write)[A-Z][A-Za-z0-9]*$|^(request|login|authorize|database|' +
    'deleteFile)$',
)

/** An API object on which every member exists, as in WeChat, and those not simulated throw when called. */
export function sealed(name: string, implemented: Record<string, unknown>, report: Report): object {
  const gaps = new Map<string, () => never>()
  const gap = (key: string | symbol): (() => never) | undefined => {
    if (typeof key === 'symbol' || key in implemented || !API_NAME.test(key)) return undefined
    const known = gaps.get(key) ?? (() => report.notSimulated(`${name}.${key}`))
    gaps.set(key, known)
    return known
  }
  return new Proxy(implemented, {
    get: (target, key) => gap(key) ?? Reflect.get(target, key),
    has: (target, key) => gap(key) !== undefined || Reflect.has(target, key),
    getOwnPropertyDescriptor: (target, key) => {
      const missing = gap(key)
      return missing
        ? { value: missing, configurable: true, enumerable: false, writable: true }
        : Reflect.getOwnPropertyDescriptor(target, key)
    },
  })
}
