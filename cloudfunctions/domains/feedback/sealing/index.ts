/** What phone, console and server share by value about receipts and sealed letters; pure, and nothing of the server. */
export {
  groupReceipt,
  newReceipt,
  readReceipt,
  RECEIPT_RANDOM,
  type ReceiptSecrets,
  secretsOf,
} from './receipt'
