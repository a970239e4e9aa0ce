/**
 * A text without what disguises words: full width, capitals, traditional characters, and anything put between the
 * characters that is neither letter nor digit. Each character knows where it stood, so that a hit can be shown in the
 * text as it was written.
 */
import { Converter } from 'opencc-js/t2cn'

export interface Normalised {
  text: string
  /** Of each UTF-16 unit of `text`, the one of the original it came from. */
  starts: number[]
  /** And the one behind the character it came from. */
  ends: number[]
}

const simplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()
/** Characters whose simplified form an instance keeps; Chinese has not many more in use. */
const KEPT = 20_000

/** What ends a sentence stays, so that the end of one and the beginning of the next make no word. */
const sentenceEnd = /[。！？!?；;\n]/u
const wordCharacter = /[\p{L}\p{N}]/u

/** @param original as it was written */
export function normalise(original: string): Normalised {
  const result: Normalised = { text: '', starts: [], ends: [] }
  let at = 0
  for (const character of original) {
    const end = at + character.length
    for (const plain of plainOf(character)) {
      for (let unit = 0; unit < plain.length; unit++) {
        result.starts.push(at)
        result.ends.push(end)
      }
      result.text += plain
    }
    at = end
  }
  return result
}

/** The same for what has no place in a text: a word of the list, or a whole text to compare. */
export const plainText = (text: string) => normalise(text).text

function plainOf(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const plain = [...character.normalize('NFKC').toLowerCase()]
    .map((one) => (sentenceEnd.test(one) ? '\n' : wordCharacter.test(one) ? simplified(one) : ''))
    .join('')
  if (known.size < KEPT) known.set(character, plain)
  return plain
}
