/** What other domains use of this one. */
export { trainingWaitingSource } from './waiting'
