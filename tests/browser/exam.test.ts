/** An exam on the phone: begun, left, gone on with, answered without a network and handed in when it is back. */
import { questions } from '../../demo/content/questions'
import { describeInBrowser, phone, see } from '../support/browser'
import { tap } from './journeys/member'

describeInBrowser('an exam', (stage) => {
  test('is begun, left, gone on with, answered offline and handed in once the network is back', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member#/packages/quiz/hub/index', phone)
    await page.getByText('党章党规基础测试').filter({ visible: true }).first().tap()
    await see(page, '满分 100 分')
    await tap(page, 'button', '开始考试')
    await see(page, '开始后计时 20 分钟')
    await page.getByRole('alertdialog').getByRole('button', { name: '开始考试', exact: true }).tap()

    const answer = async (number: number) => {
      await see(page, `第 ${number} / 10 题`)
      const stem = page.locator('.question-stem').filter({ visible: true }).last()
      const text = (await stem.textContent()) ?? ''
      const question = questions.find(({ stem: known }) => known === text.trim())
      if (!question) throw new Error(`“${text}” is none of the demo's questions`)
      const role = question.kind === 'multiple' ? 'checkbox' : 'radio'
      for (const place of question.answer)
        await page.getByRole(role, { name: question.options[place] }).filter({ visible: true }).last().tap()
      if (number < 10) await tap(page, 'button', '下一题')
    }
    const kept = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('quiz.saveAnswers'),
    )
    for (const number of [1, 2, 3]) await answer(number)
    await kept
    await tap(page, 'button', '返回')
    await tap(page, 'button', '接着答')
    await see(page, '已回到上次答到的地方')

    // The app is ended and opened again where there is no network: its server answers nothing, its pages are there.
    await page.route('**/functions/**', (route) => route.abort('internetdisconnected'))
    await page.goto(`${stage.product.url}/app/?openid=o-demo-member`)
    await page.reload()
    await page.getByText('没有网络也能接着答').waitFor()
    await page.getByText('党章党规基础测试').filter({ visible: true }).first().tap()
    await see(page, '已回到上次答到的地方')
    await page.unroute('**/functions/**')

    await page.context().setOffline(true)
    for (const number of [4, 5, 6, 7, 8, 9, 10]) await answer(number)
    await see(page, '没有网络，答案先存在手机上')
    await tap(page, 'button', '交卷')
    await page.getByRole('alertdialog').getByRole('button', { name: '确认交卷', exact: true }).tap()
    await see(page, '连上网会自动交')
    await page.context().setOffline(false)
    await see(page, '满分 100')
    await see(page, '通过')
    await see(page, '按主题看')
  })
})
