/** An id that nobody else makes: for what the phone names itself, so that a retry makes no second one. */
export function newId(): string {
  const random = () => Math.random().toString(36).slice(2, 10)
  return `${Date.now().toString(36)}-${random()}${random()}`
}
