/** Which setting of how well things are to be remembered holds when. Pure. */

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

/** What the settings say for a day: the newest version that has begun. */
export function retentionOn(settings: readonly ScheduleSetting[], day: string): number {
  const begun = settings.filter(({ from }) => from <= day).sort((a, b) => b.version - a.version)
  return begun[0]?.desiredRetention ?? DEFAULT_RETENTION
}
