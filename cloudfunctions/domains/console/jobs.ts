import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { consoleContract } from './contract'
import { SWEEP_AFTER_MS } from './rules'
import { consoleSessions, signInCodes } from './store'

export const consoleJobs = implement(consoleContract, 'jobs', {
  'console.sweep': async ({ now }) => {
    const before = { expiresAt: command.lt(new Date(now.ms - SWEEP_AFTER_MS).toISOString()) }
    const [codes, sessions] = await Promise.all([
      signInCodes.removeWhere(before),
      consoleSessions.removeWhere(before),
    ])
    return { removed: codes + sessions }
  },
})
