/** Study items for everybody, without any identity. */
import { implement } from '../../kernel/action'
import { studyContract } from './contract'
import { articleView, libraryPage, published } from './library'
import { studyHeads } from './store'

export const studyPublicActions = implement(studyContract, 'public', {
  'study.publicLibrary': (_, { topic, cursor }) => libraryPage(topic, cursor),
  'study.publicItem': async (_, { contentId }) => ({
    content: articleView(published(await studyHeads.get(contentId))),
  }),
})
