/** Study items for everybody, without any identity. */
import { implement } from '../../kernel/action'
import { studyContract } from './contract'
import { filesOf } from './files'
import { articleView, libraryPage, published } from './library'
import { studyNotices } from './notices/store'
import { studyHeads } from './store'

export const studyPublicActions = implement(studyContract, 'public', {
  'study.publicLibrary': (_, query) => libraryPage(query),
  'study.publicItem': async (_, { contentId }) => {
    const [head, notice] = await Promise.all([studyHeads.get(contentId), studyNotices.get(contentId)])
    const item = published(head)
    return { content: { ...articleView(item, notice), files: await filesOf(item.content) } }
  },
})
