import type { BuiltinHost } from '../framework/builtin'
import type { PickerColumns } from '../shell/picker-panel'
import { type Region, REGIONS } from './regions'

const LEVELS: Record<string, number> = { province: 1, city: 2, region: 3 }

interface RegionPicker extends PickerColumns {
  /** What the change event carries. */
  detail(chosen: number[]): { value: string[]; code: string[]; postcode?: string }
}

/** The picker of mode "region" with its sample of regions; undefined for a level that is not simulated. */
export function regionPicker(host: BuiltinHost): RegionPicker | undefined {
  const levels = LEVELS[String(host.get('level') || 'region')]
  if (levels === undefined) return undefined
  const custom = String(host.get('customItem') || '')
  const everywhere: Region[] = custom ? [{ code: '', name: custom }] : []
  /** What each column offers when those before it stand where they stand. */
  const columnsAt = (chosen: number[]): Region[][] => {
    const columns: Region[][] = []
    let offered: Region[] = REGIONS
    for (let level = 0; level < levels; level += 1) {
      const column = [...everywhere, ...offered]
      columns.push(column)
      offered = column[chosen[level] ?? 0]?.parts ?? []
    }
    return columns
  }
  const value = host.get('value')
  const wanted = Array.isArray(value) ? value.map(String) : []
  const start: number[] = []
  for (let level = 0; level < levels; level += 1) {
    const names = (columnsAt(start)[level] ?? []).map(({ name }) => name)
    start.push(Math.max(names.indexOf(wanted[level] ?? ''), 0))
  }
  return {
    columns: (chosen) => columnsAt(chosen).map((column) => column.map(({ name }) => name)),
    chosen: start,
    turned: (column, index) => host.emit('columnchange', { column, value: index }),
    detail: (chosen) => {
      const regions = columnsAt(chosen).map((column, level) => column[chosen[level] ?? 0])
      const postcode = regions[regions.length - 1]?.postcode
      return {
        value: regions.map((region) => region?.name ?? ''),
        code: regions.map((region) => region?.code ?? ''),
        ...(postcode && { postcode }),
      }
    },
  }
}
