/** The public log in the hand: read, proven, and loud about what does not fit. */
import type { Page } from 'playwright-core'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { happen, logModules, published, textOf } from '../support/log'

/** Lets things be published and sealed. */
async function publish(stage: Stage, name: string, count: number): Promise<void> {
  const { cloud } = stage.product
  const events = Array.from({ length: count }, (_none, at) => published(name, at))
  await happen(new Date(cloud.clock.now()).toISOString(), events)
  await cloud.call('jobs', { action: 'transparency.seal', input: {} })
}

/** Opens the check of an entry as a page that shows this content would. */
async function checkOf(stage: Stage, entryId: string, content: unknown): Promise<Page> {
  const page = await stage.visit('/app/?openid=o-demo-public#/packages/proof/log/index', phone)
  await see(page, '为什么改不了')
  await page.evaluate((shown) => localStorage.setItem('proof.shown', JSON.stringify({ data: shown })), {
    entryId,
    shown: { content },
  })
  await page.evaluate((id) => {
    location.hash = `#/packages/proof/verify/index?entryId=${encodeURIComponent(id)}`
  }, entryId)
  return page
}

describeInBrowser('the public log', (stage) => {
  test.each(['/app/', '/weapp/'])('is read and proven by anybody in %s', async (app) => {
    await publish(stage, app === '/app/' ? 'h5' : 'weapp', 3)
    const page = await stage.visit(`${app}?openid=o-demo-public#/packages/proof/log/index`, phone)
    await see(page, '本机第一次查看')
    await page.getByText('第 2 号公示').filter({ visible: true }).first().tap()
    await see(page, '对得上')
    await see(page, '内容和登记时一字不差')
    await see(page, '和本机上次看到的日志相比，只有增加，没有改动')
  })

  test('says that a changed text does not fit, and shows what was published', async () => {
    await publish(stage, 'changed', 2)
    const { entryId } = published('changed', 1)
    const honest = await checkOf(stage, entryId, textOf(1))
    await see(honest, '您刚才看到的，和当时写进公开日志的一字不差')
    const changed = await checkOf(stage, entryId, { ...(textOf(1) as object), text: '悄悄改过的正文' })
    await see(changed, '对不上')
    await see(changed, '当时登记的内容')
    await see(changed, '公示正文 1')
  })

  test('says that an entry changed in the database does not fit', async () => {
    await publish(stage, 'forged', 1)
    const { logEntries } = logModules()
    const { entryId } = published('forged', 0)
    await logEntries.update(entryId, { at: '2020-01-01T00:00:00.000Z' })
    const page = await checkOf(stage, entryId, textOf(0))
    await see(page, '对不上')
    await see(page, '证明对不上')
  })
})
