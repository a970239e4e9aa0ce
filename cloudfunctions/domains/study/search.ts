/**
 * Finding study items by a few characters of title or summary, or by pinyin initials of the title (dzgz → 党章规则).
 * Pure. A published head carries keys: every run of certain lengths in its normalised title, in the initials of the
 * title, and in its summary. A query reads the heads that carry one key of its longest word and checks the rest itself.
 */
import type { Topic } from '../editorial'
import type { StudyContent } from './content'
import { type ContentKind, kindOf } from './media'

/** Lengths of the runs a title is found by; a query uses the longest that fits, so that little else has it. */
const TITLE_RUNS = [1, 2, 3, 4, 6, 8]
const INITIAL_RUNS = [2, 3, 4, 6, 8]
const SUMMARY_RUNS = [2, 4]
const MOST_WORDS = 4

/** A text as it is compared: letters and digits only, lower case, full-width forms made plain. */
interface Normalised {
  text: string
  /** Where in the original each character begins and ends. */
  spans: Array<readonly [from: number, to: number]>
}

export function normalise(original: string): Normalised {
  let text = ''
  const spans: Normalised['spans'] = []
  let at = 0
  for (const character of original) {
    const plain = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
    text += plain
    for (let unit = 0; unit < plain.length; unit++) spans.push([at, at + character.length])
    at += character.length
  }
  return { text, spans }
}

/** The words of a query; several must all be found. */
export function wordsOf(query: string): string[] {
  const words = query.split(/\s+/).map((word) => normalise(word).text)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS)
}

/**
 * What a published item is found by.
 * @param initials of the normalised title, one letter a character
 */
export function searchKeysOf(content: StudyContent, initials: string): string[] {
  return [
    ...new Set([
      ...shelves(content),
      ...runs(normalise(content.title).text, TITLE_RUNS),
      ...runs(initials, INITIAL_RUNS),
      ...runs(normalise(content.summary).text, SUMMARY_RUNS).map((run) => `~${run}`),
    ]),
  ]
}

/** What a title alone is found by. */
export function titleKeysOf(title: string): string[] {
  return [...new Set(runs(normalise(title).text, TITLE_RUNS))]
}

/** The one key to read for the words of a query, and null when there are none; {@link titleMatches} looks at the rest. */
export function titleKeyOf(query: string): string | null {
  const words = wordsOf(query)
  return words.length === 0 ? null : longestRun(longest(words), TITLE_RUNS)
}

/** Whether all words of a query stand in a title. */
export function titleMatches(title: string, query: string): boolean {
  const { text } = normalise(title)
  return wordsOf(query).every((word) => text.includes(word))
}

/** What narrows the library down; what is left out does not matter. */
export interface Shelf {
  kind?: ContentKind | undefined
  topic?: Topic | undefined
  /** True for nothing but what everybody should have read. */
  required?: boolean | undefined
}

/** The key of everything on a shelf. No text has a colon once it is normalised. */
export function shelfKey({ kind, topic, required = false }: Shelf): string {
  return `:${kind ?? ''}:${topic ?? ''}:${required ? 'required' : ''}`
}

/** The keys of all shelves an item is on, so that each combination of filters is one key. */
function shelves(content: StudyContent): string[] {
  const kinds = [undefined, kindOf(content)]
  const topics = [undefined, content.topic]
  const standings = content.required ? [false, true] : [false]
  return kinds.flatMap((kind) =>
    topics.flatMap((topic) => standings.map((required) => shelfKey({ kind, topic, required }))),
  )
}

/** The keys to read for these words: of titles, and of summaries where a word is long enough for that. */
export function keysToRead(words: readonly string[]): { title: string; summary: string | null } {
  const word = longest(words)
  const inSummary = longestRun(word, SUMMARY_RUNS)
  return { title: longestRun(word, TITLE_RUNS), summary: inSummary === '' ? null : `~${inSummary}` }
}

/** A part of a text to be marked: UTF-16 positions, the end not included. */
export interface Mark {
  from: number
  to: number
}

export interface Match {
  /** Where the longest word stands: matches in titles come before those in summaries. */
  place: 'title' | 'summary'
  title: Mark[]
  summary: Mark[]
}

/** Where all the words stand in an item; null when one of them does not. */
export function matchOf(
  item: { title: string; summary: string; initials: string },
  words: readonly string[],
): Match | null {
  const title = normalise(item.title)
  const summary = normalise(item.summary)
  const found = words.map((word) => ({
    word,
    title: markOf(title, title.text.indexOf(word), word) ?? markOf(title, item.initials.indexOf(word), word),
    summary: markOf(summary, summary.text.indexOf(word), word),
  }))
  if (found.length === 0 || found.some((each) => !each.title && !each.summary)) return null
  const main = longest(words)
  return {
    place: found.some(({ word, title: inTitle }) => word === main && inTitle) ? 'title' : 'summary',
    title: joined(found.flatMap((each) => each.title ?? [])),
    summary: joined(found.flatMap((each) => each.summary ?? [])),
  }
}

function markOf({ spans }: Normalised, index: number, word: string): Mark | null {
  const first = spans[index]
  const last = spans[index + word.length - 1]
  return first && last ? { from: first[0], to: last[1] } : null
}

/** Marks in order, those that touch made one. */
function joined(marks: Mark[]): Mark[] {
  const result: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const before = result.at(-1)
    if (before && mark.from <= before.to) before.to = Math.max(before.to, mark.to)
    else result.push({ ...mark })
  }
  return result
}

function runs(text: string, lengths: readonly number[]): string[] {
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, from) =>
      text.slice(from, from + length),
    ),
  )
}

const longest = (words: readonly string[]) =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '')

/** The word's beginning as long as there are keys of that length; empty when it is too short for any. */
function longestRun(word: string, lengths: readonly number[]): string {
  const length = lengths.filter((each) => each <= word.length).at(-1)
  return length === undefined ? '' : word.slice(0, length)
}
