/** Words about points. */

/** e.g. +2 or −1 */
export function amountOf(amount: number): string {
  return amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`
}

/** How a question about an entry stands. */
export const appealNames = { waiting: '等待答复', granted: '已更正', declined: '已答复' } as const

export const appealTones = { waiting: 'care', granted: 'good', declined: 'plain' } as const
