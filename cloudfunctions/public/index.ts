/** The function anybody may call; it never learns who does. */
import { attachmentPublicActions } from '../domains/attachment/public'
import { hoursPublicActions } from '../domains/hours/public'
import { studyPublicActions } from '../domains/study/public'
import { serve } from '../kernel/serve'

export const main = serve(
  'public',
  [...studyPublicActions, ...hoursPublicActions, ...attachmentPublicActions],
  {
    byOpenid: async () => null,
  },
)
