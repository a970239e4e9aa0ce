/**
 * How well an organisation wants things remembered: settings with a first day each. A change is a new version; what was
 * scheduled before stays as it was.
 */
import { collection } from '../../kernel/database'
import { rootIdOf } from '../../kernel/identity'
import { retentionOn, type ScheduleSetting } from './schedule-rules'

export const scheduleSettings = collection<ScheduleSetting>({
  name: 'scheduleSettings',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['version', -1],
      ],
      reason: "an organisation's settings, newest first",
    },
  ],
})

/** The newest settings of a root organisation. */
export function settingsOf(organisationId: string): Promise<ScheduleSetting[]> {
  return scheduleSettings.find({ organisationId }, { orderBy: [['version', 'desc']], limit: 20 })
}

/** The desired retention for a member of an organisation on a day. One read. */
export async function retentionFor(organisationPath: string, day: string): Promise<number> {
  return retentionOn(await settingsOf(rootIdOf(organisationPath)), day)
}
