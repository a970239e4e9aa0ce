import type { FC } from 'react'

/** A browser has no scanner; the code is typed there. */
export const ScanButton: FC<{ onCode: (code: string) => void }> = () => null
