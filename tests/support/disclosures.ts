/** Disclosures on their way to the public, as the three people at the desk take them there. */
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import type { InputOf } from '../../cloudfunctions/kernel/contract'
import type { As, TestCloud } from './cloud'
import { committee, committee2, secretary } from './people'
import { newUploadId, partsOf } from './upload'

export type Save = InputOf<Contracts['disclosure.save']>
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Three people signed in at the desk, and what they do. */
export async function openDesk(cloud: TestCloud) {
  const people = { drafter: {} as As, checker: {} as As, approver: {} as As }
  let counter = 0

  /** Some days later, with everybody signed in again. */
  async function later(days: number) {
    await cloud.clock.advance(days * 86_400_000)
    people.drafter = await cloud.signIn(secretary.openid)
    people.checker = await cloud.signIn(committee.openid)
    people.approver = await cloud.signIn(committee2.openid)
  }

  function draft(facts: Partial<Save['fields']> = {}, rest: Partial<Save> = {}): Save {
    counter++
    return {
      disclosureId: `test-${counter}`,
      organisationId: 'branch-1',
      revision: 0,
      keptFileIds: [],
      uploadIds: [],
      ...rest,
      fields: {
        category: 'resolution',
        title: `第${counter}号决议公示`,
        blocks: [{ type: 'paragraph', text: '经支部党员大会讨论通过，现予公示。' }],
        workingDays: 5,
        contact: '支部办公室 0571-00000000',
        aboutMemberIds: [],
        correction: null,
        restartsWindow: true,
        ...facts,
      },
    }
  }

  async function onwards(disclosureId: string) {
    await cloud.get('disclosure.submit', { disclosureId }, people.drafter)
    await cloud.get('disclosure.check', { disclosureId, looked: true }, people.checker)
    return cloud.get('disclosure.approve', { disclosureId }, people.approver)
  }

  /** Goes all the way to the public; answers with the id. */
  async function published(given: Save): Promise<string> {
    await cloud.get('disclosure.save', given, people.drafter)
    await onwards(given.disclosureId)
    return given.disclosureId
  }

  async function uploaded(name: string, content: Buffer): Promise<string> {
    const uploadId = newUploadId()
    for (const part of partsOf(uploadId, name, content))
      await cloud.get('attachment.putDeskPart', part, people.drafter)
    await cloud.get('attachment.finishAtDesk', { uploadId }, people.drafter)
    return uploadId
  }

  /** What the public reads. */
  const detail = (disclosureId: string) => cloud.get('disclosure.publicDetail', { disclosureId })

  /** What the tick does about disclosures. */
  const sweep = (action: 'disclosure.hide' | 'disclosure.recount') => cloud.raw('jobs', { action, input: {} })

  await later(0)
  return { people, later, draft, onwards, published, uploaded, detail, sweep }
}

export const disclosureStore = () =>
  require('../../cloudfunctions/domains/disclosure/store') as typeof import('../../cloudfunctions/domains/disclosure/store')
