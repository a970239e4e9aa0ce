/** Searches a text for the words of a list, past disguises, and tells where they stand in what was written. Pure. */
import type { WordHit } from '../../comment/model'
import { finderOf } from './automaton'
import type { WordFields } from './model'
import { normalise, plainText } from './normalise'

/** Makes the search of a list; worth keeping. Hits inside of an exception are none. */
export function matcherOf({ entries, exceptions }: WordFields): (text: string) => WordHit[] {
  const spellings = entries.flatMap((entry) =>
    [entry.word, ...entry.variants].map((spelling) => ({ entry, plain: plainText(spelling) })),
  )
  const find = finderOf(spellings.map(({ plain }) => plain))
  const findExceptions = finderOf(exceptions.map(plainText))
  return (text) => {
    const { text: plain, starts, ends } = normalise(text)
    const harmless = findExceptions(plain)
    return find(plain).flatMap(({ word, start, end }): WordHit[] => {
      const spelling = spellings[word]
      if (!spelling || harmless.some((phrase) => phrase.start <= start && end <= phrase.end)) return []
      const { entry } = spelling
      return [
        {
          word: entry.word,
          category: entry.category,
          forbidden: entry.level === 'forbidden',
          start: starts[start] ?? 0,
          end: ends[end - 1] ?? text.length,
        },
      ]
    })
  }
}
