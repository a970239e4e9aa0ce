/** The catalogue: what is disclosed, for how long at least, and how its personal details are kept. */

export interface Category {
  name: string
  /** Working days a window has unless somebody asks for more. */
  workingDays: number
  /** Fewer are refused. */
  leastWorkingDays: number
  /**
   * It is about persons who are named. Their details are warned about while it is written, and hidden once the window
   * has served its purpose (PIPL Art. 19: kept no longer than the purpose needs).
   */
  personal: boolean
}

export const categories = {
  resolution: { name: '决议', workingDays: 5, leastWorkingDays: 3, personal: false },
  // 发展党员工作细则 and 干部任前公示: at least five working days.
  admission: { name: '发展党员公示', workingDays: 5, leastWorkingDays: 5, personal: true },
  appointment: { name: '任前公示', workingDays: 5, leastWorkingDays: 5, personal: true },
  dues: { name: '党费', workingDays: 5, leastWorkingDays: 3, personal: false },
  award: { name: '评先评优', workingDays: 5, leastWorkingDays: 5, personal: true },
  rectification: { name: '整改', workingDays: 10, leastWorkingDays: 5, personal: false },
  other: { name: '其他', workingDays: 5, leastWorkingDays: 1, personal: false },
} as const satisfies Record<string, Category>

export type CategoryId = keyof typeof categories

export const categoryIds = Object.keys(categories) as [CategoryId, ...CategoryId[]]
