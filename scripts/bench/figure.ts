/** One measured figure. Counts are exact; ratios come from one run, side by side. */
export interface Figure {
  bench: string
  name: string
  value: number
  unit:
    | 'operations'
    | 'trips'
    | 'documents'
    | 'bytes'
    | 'hashes'
    | 'ms'
    | 'ratio'
    | 'seconds'
    | 'MiB'
    | 'calls'
    | 'ticks'
  /** Not to be exceeded; only for counts, which are the same everywhere. */
  budget?: number
  /** What a time, or a ratio of times, should stay under; noisy machines miss it by chance, so nothing fails on it. */
  aim?: number
}
