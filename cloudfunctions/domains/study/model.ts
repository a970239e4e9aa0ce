/** What other domains share of the way texts are set, found and compared. Pure. */
export { type Block, block } from './content'
export { changesBetween } from './notes/rules'
export { titleKeyOf, titleKeysOf, titleMatches } from './search'
export { textOfBlock } from './text'
