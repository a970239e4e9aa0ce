/** A browser has no scanner; the code is typed there. */
export function ScanButton(_: { onCode: (code: string) => void }) {
  return null
}
