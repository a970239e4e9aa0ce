/** Random changes to what is stored. */

export type Numbers = (below: number) => number

/** Numbers below what is asked for, the same for the same seed. */
export function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const ALPHABET = 'ABCabc012+/=:-. {}"\n正'

/** The text with one character replaced, removed or put in. */
export function altered(text: string, pick: Numbers): string {
  const at = pick(text.length + 1)
  const letter = ALPHABET[pick(ALPHABET.length)]!
  const cut = pick(3)
  const changed = text.slice(0, at) + (cut === 0 ? '' : letter) + text.slice(at + (cut === 1 ? 0 : 1))
  return changed === text ? `${text}x` : changed
}
