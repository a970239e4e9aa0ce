/** Study items for everybody, without any identity. */
import { implement } from '../../kernel/action'
import { studyContract } from './contract'
import { filesOf } from './files'
import { articleView, libraryPage, published } from './library'
import { studyHeads } from './store'

export const studyPublicActions = implement(studyContract, 'public', {
  'study.publicLibrary': (_, query) => libraryPage(query),
  'study.publicItem': async (_, { contentId }) => {
    const item = published(await studyHeads.get(contentId))
    return { content: { ...articleView(item), files: await filesOf(item.content) } }
  },
})
