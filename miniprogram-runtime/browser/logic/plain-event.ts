import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { pageOrigin } from '../framework/backend'

interface EventTarget {
  id: string
  dataset?: Record<string, unknown> | null
  getBackendElement?(): unknown
}

interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

function plainTarget(target: EventTarget | null): object | null {
  if (!target) return null
  const element = target.getBackendElement?.() as HTMLElement | null | undefined
  return {
    id: target.id,
    dataset: target.dataset ?? {},
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  }
}

interface Point {
  x: number
  y: number
}

function plainTouch(identifier: number, point: Point, origin: Point): Touch {
  const [x, y] = [point.x - origin.x, point.y - origin.y]
  return { identifier, pageX: x, pageY: y, clientX: x, clientY: y }
}

function plainTouches(list: Iterable<Touch>, origin: Point): Touch[] {
  return Array.from(list, ({ identifier, clientX, clientY }) =>
    plainTouch(identifier, { x: clientX, y: clientY }, origin),
  )
}

const POINT_EVENTS = new Set(['tap', 'longpress', 'longtap'])

/** The event object that mini-program code receives: plain data that crossed a JSON boundary. */
export function plainEvent(event: glassEasel.ShadowedEvent<unknown>): object {
  const detail = (event.detail ?? {}) as Record<string, unknown>
  const plain: Record<string, unknown> = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainTarget(event.target as unknown as EventTarget | null),
    currentTarget: plainTarget(event.currentTarget as unknown as EventTarget | null),
    mark: event.mark ?? {},
    detail,
  }
  const target = event.target as unknown as EventTarget | null
  const origin = pageOrigin(target?.getBackendElement?.() as HTMLElement | null | undefined)
  if (detail.changedTouches) {
    plain.touches = plainTouches(detail.touches as Iterable<Touch>, origin)
    plain.changedTouches = plainTouches(detail.changedTouches as Iterable<Touch>, origin)
    plain.detail = {}
  } else if (POINT_EVENTS.has(event.type)) {
    const touch = plainTouch(0, detail as unknown as Point, origin)
    plain.touches = [touch]
    plain.changedTouches = [touch]
    plain.detail = { x: touch.clientX, y: touch.clientY }
  }
  return JSON.parse(JSON.stringify(plain)) as object
}

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Wraps every function of a definition so that events reach it as plain data. */
export function receivePlainEvents<T extends object>(definition: T): T {
  const wrapped = { ...definition } as Record<string, unknown>
  for (const [name, value] of Object.entries(wrapped)) {
    if (typeof value !== 'function') continue
    const method = value as Method
    wrapped[name] = function (this: unknown, ...args: unknown[]) {
      return method.apply(
        this,
        args.map((argument) =>
          argument instanceof glassEasel.Event
            ? plainEvent(argument as glassEasel.ShadowedEvent<unknown>)
            : argument,
        ),
      )
    }
  }
  return wrapped as T
}
