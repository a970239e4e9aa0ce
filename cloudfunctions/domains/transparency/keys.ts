/** The log's keys, from the environment of the function: written as `PRIVATE+KEY+name+id+key`, see note.ts. */
import { readSigner, type Signer } from '../../../transparency-log/note'

/** Signs checkpoints; only the function `jobs` has it. @throws when it is missing or damaged */
export const logSigner = () => signerFrom('LIANXIN_LOG_KEY')

/** Signs promises; the functions that take letters have it. @throws when it is missing or damaged */
export const promiseSigner = () => signerFrom('LIANXIN_PROMISE_KEY')

function signerFrom(variable: string): Signer {
  const signer = readSigner(process.env[variable] ?? '')
  if (!signer)
    throw new Error(`${variable} is missing or damaged; docs/transparency-log.md says how to make one`)
  return signer
}
