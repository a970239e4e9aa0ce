/** What phone, console and server share by value about receipts and sealed letters; pure, and nothing of the server. */
export { fromBase64, toBase64 } from './bytes'
export { openFile, SEALED_NAME, sealFile } from './files'
export { keyIdOf, publicKeyOf, recipientsOf, sealingRandom } from './format'
export {
  groupReceipt,
  newReceipt,
  readReceipt,
  RECEIPT_RANDOM,
  type ReceiptSecrets,
  secretsOf,
} from './receipt'
export { readRecoveryCode, recoveryCodeOf } from './recovery'
export { openText, sealText } from './words'
export { lockKey, LOCKING_RANDOM, unlockKey } from './lock'
