/** What the receipt that was typed last opens. Kept in memory only: not in an address, not in storage. */
import type { ReceiptSecrets } from '../../../../cloudfunctions/domains/feedback/sealing'

let opened: ReceiptSecrets | null = null

export function openWith(secrets: ReceiptSecrets): void {
  opened = secrets
}

export function openedSecrets(): ReceiptSecrets | null {
  return opened
}
