import type { Builtin, BuiltinHost } from '../framework/builtin'
import { type PickerColumns, type PickerPanel, showPickerPanel } from '../shell/picker-panel'
import { regionPicker } from './region-picker'
import type { BuiltinServices } from './services'

const two = (value: number): string => String(value).padStart(2, '0')
const count = (length: number, from: number): number[] => Array.from({ length }, (_, index) => from + index)

interface Picker extends PickerColumns {
  value(chosen: number[]): unknown
  /** Where the change event carries more than the value. */
  detail?(chosen: number[]): { value: unknown }
}

function textOf(item: unknown, key: string): string {
  return String(
    key && item !== null && typeof item === 'object' ? (item as Record<string, unknown>)[key] : item,
  )
}

function listPicker(host: BuiltinHost): Picker {
  const range = (host.get('range') as unknown[] | undefined) ?? []
  const key = (host.get('rangeKey') as string) ?? ''
  return {
    columns: () => [range.map((item) => textOf(item, key))],
    chosen: [Number(host.get('value') ?? 0) || 0],
    value: ([index]) => String(index),
  }
}

function multiPicker(host: BuiltinHost): Picker {
  const key = (host.get('rangeKey') as string) ?? ''
  const value = host.get('value')
  return {
    // Read anew: the mini-program may change the range when a column turns.
    columns: () =>
      ((host.get('range') as unknown[][] | undefined) ?? []).map((column) =>
        column.map((item) => textOf(item, key)),
      ),
    chosen: Array.isArray(value) ? value.map(Number) : [],
    turned: (column, index) => host.emit('columnchange', { column, value: index }),
    value: (chosen) => chosen,
  }
}

function timePicker(host: BuiltinHost): Picker {
  const [hour, minute] = String(host.get('value') || '00:00').split(':')
  return {
    columns: () => [count(24, 0).map(two), count(60, 0).map(two)],
    chosen: [Number(hour), Number(minute)],
    value: (chosen) => chosen.map(two).join(':'),
  }
}

/** Years offered around the present one where `start` and `end` are not given. */
const YEARS_AROUND = 100

function datePicker(host: BuiltinHost): Picker {
  const now = new Date()
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const [year = 0, month = 1, day = 1] = String(host.get('value') || today)
    .split('-')
    .map(Number)
  const first = Number(String(host.get('start') || '').slice(0, 4)) || now.getFullYear() - YEARS_AROUND
  const last = Number(String(host.get('end') || '').slice(0, 4)) || now.getFullYear() + YEARS_AROUND
  const parts = { year: 1, month: 2, day: 3 }[String(host.get('fields') || 'day')] ?? 3
  return {
    columns: ([yearAt = 0, monthAt = 0]) => {
      const days = new Date(first + yearAt, monthAt + 1, 0).getDate()
      return [
        count(last - first + 1, first).map(String),
        count(12, 1).map(two),
        count(days, 1).map(two),
      ].slice(0, parts)
    },
    chosen: [year - first, month - 1, day - 1].slice(0, parts),
    value: ([yearAt = 0, monthAt = 0, dayAt = 0]) =>
      [String(first + yearAt), two(monthAt + 1), two(dayAt + 1)].slice(0, parts).join('-'),
  }
}

const MODES: Record<string, (host: BuiltinHost) => Picker | undefined> = {
  region: (host) => {
    const region = regionPicker(host)
    return region && { ...region, value: (chosen) => region.detail(chosen).value }
  },
  selector: listPicker,
  multiSelector: multiPicker,
  time: timePicker,
  date: datePicker,
}

export function picker(services: BuiltinServices): Builtin {
  return {
    properties: {
      mode: String,
      range: null,
      rangeKey: String,
      value: null,
      start: String,
      end: String,
      fields: String,
      level: String,
      customItem: String,
      headerText: String,
    },
    defaults: { mode: 'selector' },
    create(host) {
      let confirmed: unknown
      let shown: PickerPanel | undefined
      const open = (): void => {
        if (host.get('disabled')) return
        const picker = MODES[host.get('mode') as string]?.(host)
        if (!picker) {
          const [mode, level] = [String(host.get('mode')), String(host.get('level') ?? '')]
          return host.report.error(new Error(`not simulated: <picker mode="${mode}" level="${level}">`))
        }
        shown = showPickerPanel(services.overlay, picker)
        void shown.answer.then((chosen) => {
          shown = undefined
          if (!chosen) return host.emit('cancel')
          confirmed = picker.value(chosen)
          host.emit('change', picker.detail?.(chosen) ?? { value: confirmed })
        })
      }
      host.element.addEventListener('click', open)
      return {
        on: {
          // A mini-program that changes the range when a column turns does so a moment later.
          range: () => shown?.redraw(),
          value: (value: unknown) => {
            confirmed = value
          },
        },
        control: { value: () => confirmed, reset: () => (confirmed = undefined), activate: open },
      }
    },
  }
}
