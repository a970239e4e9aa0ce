import { implement } from '../../kernel/action'
import { evaluationContract } from './contract'
import { countSources } from './fold'
import { writeStandings } from './sweep'

export const evaluationJobs = implement(evaluationContract, 'jobs', {
  'evaluation.count': async ({ now }) => ({ counted: await countSources(now) }),
  'evaluation.stand': async ({ now }) => ({ written: await writeStandings(now) }),
})
