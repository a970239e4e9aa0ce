/** The domains in which something may wait for a member; wired here, so that the home page depends on none of them. */
import { courseWaitingSource } from './domains/course'
import type { WaitingSource } from './domains/home/model'
import { examWaitingSource } from './domains/quiz'
import { trainingWaitingSource } from './domains/training'

export const waitingSources: WaitingSource[] = [courseWaitingSource, examWaitingSource, trainingWaitingSource]
