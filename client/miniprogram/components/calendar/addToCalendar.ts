/** The phone's own calendar, by WeChat. */
import Taro from '@tarojs/taro'
import { ApiError } from '../../api/errors'
import { type CalendarEntry, REMIND_MINUTES } from './icalendar'

export const addedWords = '已加到手机日历，开始前半小时会提醒。改期要重新加一次。'

/** @throws ApiError saying what to do, when the person or the phone does not allow it */
export async function addToCalendar({ title, place, note, startsAt, endsAt }: CalendarEntry): Promise<void> {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place ?? '',
      description: note,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarm: true,
      alarmOffset: REMIND_MINUTES * 60,
    })
  } catch (reason) {
    console.warn(reason)
    throw /auth|deny|denied|permission/.test(said(reason))
      ? new ApiError(
          'CALENDAR_REFUSED',
          '没有加到日历。请点右上角的“…”，在“设置”里允许“添加到日历”，再点一次。',
        )
      : new ApiError('CALENDAR_FAILED', '没有加到日历，请再点一次。')
  }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}

/** What WeChat says of a failure, e.g. `addPhoneCalendar:fail auth deny`. */
function said(reason: unknown): string {
  return (reason as { errMsg?: string } | undefined)?.errMsg ?? String(reason)
}
