import { SIMULATED_TAGS } from '../../shared/builtin-tags'
import type { Runtime } from '../runtime'
import { backgroundAudioApi } from './background-audio'
import { calendarApi } from './calendar'
import { asyncApis } from './call'
import { canvasApi } from './canvas'
import { cloudApi } from './cloud'
import { fileSystemApi, USER_DATA_PATH } from './file-system'
import { interactionApi } from './interaction'
import { mediaApi } from './media'
import { navigationApi } from './navigation'
import { permissionApi } from './permissions'
import type { Privacy } from './privacy'
import { queryApi } from './queries'
import { requestApi } from './request'
import { sealed } from './sealed'
import { storageApi } from './storage'
import { subscriptionApi } from './subscriptions'
import { systemApi } from './system'

const SIMULATED: ReadonlySet<string> = new Set(SIMULATED_TAGS)

/** The object `wx` of the running mini-program. What is not simulated throws when it is called. */
export function createWx(runtime: Runtime, privacy: Privacy): object {
  const asyncApi = asyncApis(runtime.report)
  const implemented: Record<string, unknown> = {
    env: { USER_DATA_PATH },
    ...storageApi(runtime, asyncApi),
    ...navigationApi(runtime, asyncApi),
    ...interactionApi(runtime, asyncApi),
    ...systemApi(runtime, asyncApi),
    ...queryApi(runtime),
    ...backgroundAudioApi(runtime),
    ...mediaApi(runtime, privacy, asyncApi),
    ...calendarApi(runtime, privacy, asyncApi),
    ...canvasApi(runtime, asyncApi),
    ...fileSystemApi(runtime, asyncApi),
    ...permissionApi(runtime, asyncApi),
    ...requestApi(runtime, asyncApi),
    ...subscriptionApi(runtime, asyncApi),
    ...privacy.api(asyncApi),
    cloud: sealed('wx.cloud', cloudApi(runtime, asyncApi), runtime.report),
    nextTick: (callback: () => void) => setTimeout(callback),
    canIUse: (schema: string) => {
      const [name = ''] = schema.split('.')
      return name in implemented || SIMULATED.has(name)
    },
  }
  return sealed('wx', implemented, runtime.report)
}
