/** One measured figure. Counts are exact; ratios come from one run, side by side. */
export interface Figure {
  bench: string
  name: string
  value: number
  unit: 'operations' | 'trips' | 'documents' | 'bytes' | 'ratio'
  /** Not to be exceeded. */
  budget?: number
}
