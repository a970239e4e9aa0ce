import type { FC } from 'react'
import type { ScanButtonProps } from './ScanButton'

/** A browser has no scanner; the digits are typed there. */
export const ScanButton: FC<ScanButtonProps> = () => null
