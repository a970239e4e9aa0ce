/**
 * How well an organisation wants things remembered: settings with a first day each. A change is a new version; what was
 * scheduled before stays as it was.
 */
import { collection } from '../../kernel/database'
import { rootIdOf } from '../../kernel/identity'

export interface ScheduleSetting {
  /** `{organisationId}.{version}` */
  _id: string
  /** A root organisation. */
  organisationId: string
  /** From 1. */
  version: number
  /** First day it holds. */
  from: string
  /** A question comes back when the chance that it is still remembered has fallen to this. */
  desiredRetention: number
  setBy: string
  setAt: string
}

export const DEFAULT_RETENTION = 0.9

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

/** What the settings say for a day: the newest version that has begun. */
export function retentionOn(settings: readonly ScheduleSetting[], day: string): number {
  const begun = settings.filter(({ from }) => from <= day).sort((a, b) => b.version - a.version)
  return begun[0]?.desiredRetention ?? DEFAULT_RETENTION
}

/** The desired retention for a member of an organisation on a day. One read. */
export async function retentionFor(organisationPath: string, day: string): Promise<number> {
  return retentionOn(await settingsOf(rootIdOf(organisationPath)), day)
}
