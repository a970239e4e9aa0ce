import { implement } from '../../kernel/action'
import { transparencyContract } from './contract'
import { logSigner } from './keys'
import { publish } from './publishing'
import { seal } from './sealing'

export const transparencyJobs = implement(transparencyContract, 'jobs', {
  'transparency.seal': async ({ now }) => {
    const sealed = await seal(now, logSigner())
    await publish()
    return { sealed }
  },
})
