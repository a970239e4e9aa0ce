/** Editors and administrators of a root organisation set how well things are to be remembered. */
import { implement } from '../../kernel/action'
import { DuplicateError } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { mayActFor, rootIdOf } from '../../kernel/identity'
import { scheduleSettings, settingsOf } from './schedule'
import { retentionOn, type ScheduleSetting } from './schedule-rules'
import { scheduleContract, settingsChanged, settingsTooEarly } from './schedule-contract'

export const scheduleConsoleActions = implement(scheduleContract, 'console', {
  'quiz.schedule': async ({ caller, now }) => scheduleView(rootIdOf(caller.organisationPath), now.day),

  'quiz.setSchedule': async ({ caller, now }, { organisationId, version, from, desiredRetention }) => {
    if (!mayActFor(caller, ['editor', 'administrator'], `/${organisationId}/`)) return fail(accessDenied)
    const _id = `${organisationId}.${version}`
    const known = await scheduleSettings.get(_id)
    const setBy = caller.name
    if (known) {
      const repeated =
        known.from === from && known.desiredRetention === desiredRetention && known.setBy === setBy
      return repeated ? scheduleView(organisationId, now.day) : fail(settingsChanged)
    }
    if (from <= now.day) return fail(settingsTooEarly)
    const newest = (await settingsOf(organisationId))[0]?.version ?? 0
    if (version !== newest + 1) return fail(settingsChanged)
    await addSetting({ _id, organisationId, version, from, desiredRetention, setBy, setAt: now.iso })
    return scheduleView(organisationId, now.day)
  },
})

async function addSetting(setting: ScheduleSetting): Promise<void> {
  try {
    await scheduleSettings.add(setting)
  } catch (problem) {
    if (problem instanceof DuplicateError) return fail(settingsChanged)
    throw problem
  }
}

async function scheduleView(organisationId: string, today: string) {
  const settings = await settingsOf(organisationId)
  return { organisationId, today, desiredRetention: retentionOn(settings, today), settings }
}
