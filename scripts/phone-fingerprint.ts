/**
 * `npm run phone-fingerprint`: the fingerprint of one number, to be compared on a lawful request. Asks for the number,
 * so that it stands in no history of commands; the key comes from the environment.
 */
import { createInterface } from 'node:readline/promises'
import { fingerprintOf, readPhoneKey } from '../cloudfunctions/domains/comment/phone/fingerprint'

async function main(): Promise<void> {
  const key = readPhoneKey(process.env.LIANXIN_PHONE_KEY)
  if (!key) throw new Error('LIANXIN_PHONE_KEY must be the key of the function member: 64 hex digits')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const number = (await terminal.question('Number with its country, e.g. +8619900000001: ')).trim()
  terminal.close()
  if (!/^\+\d{6,20}$/.test(number)) throw new Error('a number is + and 6 to 20 digits, without spaces')
  console.log(fingerprintOf(number, key))
}

main().catch((problem: Error) => {
  console.error(problem.message)
  process.exitCode = 1
})
