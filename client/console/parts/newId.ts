/**
 * A fresh id for something the server does not know yet. Not `crypto.randomUUID`: that exists on https only, and a
 * town hall's own network may well serve the console over http.
 */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
