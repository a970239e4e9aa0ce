/** `npm run log-key -- NAME`: makes a key pair for the public log; NAME is e.g. `lianxin.example.org/log`. */
import { randomBytes } from 'node:crypto'
import { verifierOf, writeSigner, writeVerifier } from '../transparency-log/note'

const [name] = process.argv.slice(2)
if (!name || /[\s+]/.test(name)) {
  console.error('Say the name of the log, without spaces and plus signs: npm run log-key -- NAME')
  process.exit(1)
}
const signer = { name, privateKey: Uint8Array.from(randomBytes(32)) }
console.log(`Private, for the environment of the cloud function and nowhere else:\n${writeSigner(signer)}\n`)
console.log(`Public, built into the app and published:\n${writeVerifier(verifierOf(signer))}`)
