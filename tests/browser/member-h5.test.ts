import { describeInBrowser, phone } from '../support/browser'
import {
  bindAsNewVisitor,
  findPointsOf,
  passCheck,
  readInTwoSittings,
  takeQuizInTwoSittings,
} from './journeys/member'

describeInBrowser('a new member in the browser version', (stage) => {
  test('binds, studies, is quizzed and sees the points, leaving and coming back on the way', async () => {
    const page = await stage.visit('/app/', phone)
    await bindAsNewVisitor(page)
    const article = await readInTwoSittings(page)
    await passCheck(page, article)
    await takeQuizInTwoSittings(page)
    await findPointsOf(page, article, page.getByRole('link', { name: '我的', exact: true }))
  }, 120_000)
})
