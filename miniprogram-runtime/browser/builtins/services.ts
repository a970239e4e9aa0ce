import type { BuiltinHost } from '../framework/builtin'

/** What built-in components need of the rest of the phone. */
export interface BuiltinServices {
  /** Where sheets are drawn. */
  overlay: HTMLElement
  /** The address of a file of the package, or the given address where it is a full one. */
  asset(path: string): string
  navigate(openType: string, url: string, delta: number): void
  /** What a button's `open-type` does, by its name. */
  openTypes: Record<string, (host: BuiltinHost) => void>
}
