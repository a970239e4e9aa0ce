import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { storeFile, temporaryUrls } from '../../../kernel/files'
import { sha256 } from '../../../kernel/random'
import { notAnImage, studyPastingContract } from './contract'
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
})
