/** What other domains use of this one. */
export { topicNames, topicTagOf, type Topic } from './model'
export {
  editorialCollections,
  type EditorialFields,
  type Findable,
  type Head,
  type Version,
  versionId,
} from './store'
export { editorialWorkflow, newHead, publishedHead } from './workflow'
