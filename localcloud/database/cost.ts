/** What an operation looked at and changed. */
export interface Cost {
  /** Documents looked at. */
  read: number
  /** Documents added, changed or removed. */
  written: number
  /** `_id`, an index name (several joined by ` + `), null for a scan; absent when nothing was looked up. */
  index?: string | null
}
