import type { Page } from 'playwright-core'
import type { MiniProgramWindow } from '../../miniprogram-runtime/shared/window'
import { describeInBrowser, phone, see } from '../support/browser'
import {
  bindAsNewVisitor,
  findPointsOf,
  passCheck,
  readInTwoSittings,
  takeQuizInTwoSittings,
} from './journeys/member'

/** WeChat's limit for what one setData carries, in bytes. */
const SET_DATA_LIMIT = 256 * 1024

const certificate = '/packages/training/certificate/index?year=2026'

describeInBrowser("a member in the built mini-program, in WeChat's component framework", (stage) => {
  test('studies, is quizzed and sees the points, leaving and coming back on the way', async () => {
    const page = await stage.visit('/weapp/?openid=o-demo-member', phone)
    const article = await readInTwoSittings(page)
    await passCheck(page, article)
    await takeQuizInTwoSittings(page)
    await findPointsOf(page, article, page.getByRole('button', { name: '我的', exact: true }))
    await expectSound(page)
  }, 120_000)

  test('a new visitor binds', async () => {
    const page = await stage.visit('/weapp/', phone)
    await bindAsNewVisitor(page, { asksPrivacy: true })
    await expectSound(page)
  }, 60_000)

  test('a certificate goes into the album as a picture, once the person allows it', async () => {
    const page = await stage.visit(`/weapp/?openid=o-demo-member#${certificate}`, phone)
    await page.getByText('存成图片', { exact: true }).tap()
    await page.getByText('同意', { exact: true }).tap()
    await page.getByText('拒绝', { exact: true }).tap()
    await see(page, '没有存成图片')
    expect(await picturesIn(page)).toBe(0)

    await page.evaluate(() => {
      const { phone } = (window as unknown as { __miniprogram__: MiniProgramWindow }).__miniprogram__
      phone.setPermission('scope.writePhotosAlbum', true)
    })
    await page.getByText('存成图片', { exact: true }).tap()
    await see(page, '已存到相册')
    expect(await picturesIn(page)).toBe(1)
    await expectSound(page)
  }, 60_000)
})

/** How many pictures the mini-program has saved. */
function picturesIn(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as { __miniprogram__: MiniProgramWindow }).__miniprogram__.phone.saved.length,
  )
}

/** Nothing went wrong inside, and no page sent more over the bridge at once than WeChat takes. */
async function expectSound(page: Page): Promise<void> {
  const { errors, perPage } = await page.evaluate(() => {
    const { errors, perPage } = (window as unknown as { __miniprogram__: MiniProgramWindow }).__miniprogram__
    return { errors, perPage }
  })
  expect(errors).toEqual([])
  expect(Object.keys(perPage).length).toBeGreaterThan(0)
  for (const { largest } of Object.values(perPage)) expect(largest).toBeLessThanOrEqual(SET_DATA_LIMIT)
}
