/** Addresses under which a phone can load the files of an item for a day. */
import { temporaryUrls } from '../../kernel/files'
import type { StudyContent } from './content'

/** Address by what the item calls the file; files of the web have the address they name. */
export async function filesOf({ media, blocks }: StudyContent): Promise<Record<string, string>> {
  const named = [
    ...(media ? [media.file] : []),
    ...blocks.flatMap((block) => (block.type === 'image' ? [block.fileId] : [])),
  ]
  const stored = named.filter((file) => file.startsWith('cloud://'))
  const web = named.filter((file) => !file.startsWith('cloud://'))
  return { ...Object.fromEntries(web.map((file) => [file, file])), ...(await temporaryUrls(stored)) }
}
