import type { PhoneEvent } from '../../shared/window'
import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'
import { permit } from './permissions'
import type { Privacy } from './privacy'

/** Putting an event into the phone's calendar. */
export function calendarApi(
  runtime: Runtime,
  privacy: Privacy,
  asyncApi: MakeAsyncApi,
): Record<string, unknown> {
  return {
    addPhoneCalendar: asyncApi('addPhoneCalendar', async (event: Partial<PhoneEvent>) => {
      const { title, startTime } = event
      if (!title || typeof startTime !== 'number') throw new ApiFailure('parameter error')
      await privacy.demand('addPhoneCalendar')
      await permit(runtime, 'scope.addPhoneCalendar')
      const { endTime = String(startTime), description = '', location = '' } = event
      runtime.device.calendar.push({ title, startTime, endTime, description, location })
    }),
  }
}
