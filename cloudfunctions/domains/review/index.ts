/** What other domains use of this one. */
export { judge } from './judge'
