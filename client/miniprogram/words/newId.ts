/**
 * An id that nobody else makes: for what the phone names itself, so that a retry makes no second one. It holds no time:
 * senders of unnamed letters use it too.
 */
export function newId(): string {
  const random = () => Math.random().toString(36).slice(2, 10)
  return `${random()}${random()}${random()}`
}
