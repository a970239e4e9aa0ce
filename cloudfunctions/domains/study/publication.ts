/**
 * What is done once when an item is published. Only the console's function loads this: the dictionary of pinyin is
 * larger than all the rest of a function.
 */
import { pinyin } from 'pinyin-pro'
import { editorialWorkflow } from '../editorial'
import type { StudyContent } from './content'
import { normalise, searchKeysOf } from './search'
import { studyHeads, studyVersions } from './store'

export const studyWorkflow = editorialWorkflow({ heads: studyHeads, versions: studyVersions }, findableBy)

/** What a published item is found by. */
export function findableBy(content: StudyContent) {
  const initials = initialsOf(content.title)
  return { searchKeys: searchKeysOf(content, initials), initials }
}

/** The pinyin initials of a normalised text, one letter a character; what is no Chinese stays as it is. */
export function initialsOf(text: string): string {
  return pinyin(normalise(text).text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
}
