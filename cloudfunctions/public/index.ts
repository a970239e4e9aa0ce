/** The function anybody may call; it never learns who does. */
import { hoursPublicActions } from '../domains/hours/public'
import { studyPublicActions } from '../domains/study/public'
import { serve } from '../kernel/serve'

export const main = serve('public', [...studyPublicActions, ...hoursPublicActions], {
  byOpenid: async () => null,
})
