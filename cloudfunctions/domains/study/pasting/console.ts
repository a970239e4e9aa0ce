import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { storeFile, temporaryUrls } from '../../../kernel/files'
import { sha256 } from '../../../kernel/random'
import { keepAttachment } from '../../attachment'
import { notAnImage, notForStudy, studyPastingContract } from './contract'
import { blocksOfHtml } from './html'
import { imageTypeOf } from './image'

export const studyPastingActions = implement(studyPastingContract, 'console', {
  'study.cleanHtml': async (_, { html }) => blocksOfHtml(html),

  'study.uploadImage': async (_, { base64 }) => {
    const content = Buffer.from(base64, 'base64')
    const type = imageTypeOf(content) ?? fail(notAnImage)
    const fileId = await storeFile(`study/${sha256(base64).slice(0, 32)}.${type}`, content)
    return { fileId, url: (await temporaryUrls([fileId]))[fileId] ?? '' }
  },

  'study.keepFile': async (_, { uploadId }) => {
    const kept = await keepAttachment(uploadId, (mime) => kindOfFile(mime) ?? fail(notForStudy))
    const { fileId } = kept
    return { ...kept, url: (await temporaryUrls([fileId]))[fileId] ?? '' }
  },
})

/** What a study item with this file is; undefined for what none can be, such as a photo or a sealed blob. */
function kindOfFile(mime: string): 'audio' | 'video' | 'document' | undefined {
  if (mime.startsWith('audio/')) return 'audio'
  if (mime.startsWith('video/')) return 'video'
  return mime.startsWith('application/') && mime !== 'application/octet-stream' ? 'document' : undefined
}
