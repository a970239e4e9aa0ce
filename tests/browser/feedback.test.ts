import { describeInBrowser, phone, see } from '../support/browser'
import { jpeg, withExif } from '../support/photos'
import { smallPdf } from '../support/upload'
import { goTo, signIn } from './journeys/desk'
import { lookUp, partsSent, receiptOn, write } from './journeys/letters'
import { tap } from './journeys/member'

describeInBrowser('letters', (stage) => {
  test('anonymous, from the phone to the desk and back by receipt', async () => {
    const hand = await stage.visit('/app/?openid=o-demo-member#/pages/participate/index', phone)
    const sent = partsSent(hand)
    await write(hand, '匿名', '建议活动室晚上也开放。', { photo: withExif(await jpeg(1200, 900)) })
    await tap(hand, 'button', '寄出')
    const receipt = await receiptOn(hand)
    // What left the phone shows the photo and nothing of the camera.
    const photo = Buffer.concat(sent())
    expect(photo.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(photo.toString('latin1')).not.toMatch(/Secret|Exif/)
    // The log's promise stays on this phone when the sender wants it to.
    await tap(hand, 'button', '把收据也留在手机上')
    await see(hand, '收据留在这部手机上了')
    const confirm = hand.getByRole('button', { name: '记好了，离开' })
    await tap(hand, 'button', '我记好了')
    await confirm.tap()

    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '来信')
    await desk.getByRole('link', { name: /建议活动室晚上也开放/ }).click()
    await desk.getByRole('button', { name: /照片1\.jpg/ }).click()
    await desk.getByRole('img', { name: '照片1.jpg' }).waitFor()
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await desk.getByRole('button', { name: '开始办理' }).click()
    await desk.getByRole('button', { name: '答复', exact: true }).click()
    await desk.getByLabel('答复', { exact: true }).fill('从下周起开到晚上九点。')
    await desk
      .getByLabel('选择附件')
      .setInputFiles({ name: '开放时间.pdf', mimeType: 'application/pdf', buffer: smallPdf('hours') })
    await desk.getByRole('button', { name: '去掉附件 开放时间.pdf' }).waitFor()
    await desk.getByRole('button', { name: '确认答复' }).click()
    await see(desk, '建议 · 已答复')

    const again = await lookUp(stage, receipt)
    await see(again, '从下周起开到晚上九点。')
    const saved = again.waitForEvent('download')
    await again.getByRole('button', { name: /^开放时间\.pdf/ }).tap()
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
    await again.getByRole('radio', { name: /^A ?满意/ }).tap()
    await tap(again, 'button', '提交评价')
    await see(again, '已办结')
    await see(again, '您的评价：满意')
  }, 180_000)

  test('a published reply is checked against the public log', async () => {
    const { cloud } = stage.product
    // What letters leave in the log waits for the full hour.
    await cloud.clock.advance(3_600_000)
    await cloud.call('jobs', { action: 'transparency.seal', input: {} })
    const page = await stage.visit('/app/?openid=o-demo-public#/packages/feedback/published/index', phone)
    await page.getByRole('button', { name: /验证/ }).first().tap()
    await see(page, '对得上')
    await see(page, '您刚才看到的，和当时写进公开日志的一字不差')
  }, 180_000)

  test('about the secretary: the secretary finds nothing, the level above does', async () => {
    const words = '支部书记连续三个月没有开组织生活会。'
    const hand = await stage.visit('/app/?openid=o-demo-member2#/pages/participate/index', phone)
    await write(hand, '匿名', words, { concerns: '这个组织的负责人' })
    await tap(hand, 'button', '寄出')
    await receiptOn(hand)
    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '来信')
    await desk.getByRole('region', { name: '来信列表' }).waitFor()
    await see(desk, '从左边选一封')
    expect(await desk.getByText(words).count()).toBe(0)
    const { desk: above } = await signIn(stage, 'o-demo-committee')
    await goTo(above, '来信')
    await above.getByRole('link', { name: words }).waitFor()
  }, 180_000)

  test('sealed: only the inspector reads it, with a key made at the own desk', async () => {
    const { desk } = await signIn(stage, 'o-demo-inspector')
    await goTo(desk, '密件箱')
    await desk.getByLabel(/给密钥设一个密码/).fill('correct horse')
    await desk.getByLabel('再输一遍').fill('correct horse')
    await desk.getByRole('button', { name: '生成密钥' }).click()
    await desk.getByTestId('recovery-code').waitFor()
    await desk.getByRole('checkbox', { name: '恢复码已经收好' }).check()
    await desk.getByRole('button', { name: '开始使用' }).click()
    await see(desk, '新来的密封信会加密给：郑样本')

    const words = '采购的账目与实际不符，请核实。'
    const hand = await stage.visit('/app/?openid=o-demo-member2#/pages/participate/index', phone)
    const sent = partsSent(hand)
    await write(hand, '密封', words, { photo: withExif(await jpeg(400, 300)) })
    await hand.getByRole('radio', { name: /纪检委员/ }).tap()
    await hand.getByRole('checkbox', { name: '郑样本' }).waitFor()
    await tap(hand, 'button', '寄出')
    const receipt = await receiptOn(hand)

    await desk.reload()
    await desk.getByLabel('密钥的密码').fill('correct horse')
    await desk.getByRole('button', { name: '打开', exact: true }).click()
    await desk.getByRole('link', { name: /寄到/ }).click()
    await see(desk, new RegExp(words))
    // Nothing of the photo can be seen on its way, and the inspector sees all of it.
    expect(Buffer.concat(sent()).toString('latin1')).not.toMatch(/JFIF|Exif|Secret/)
    await desk.getByRole('button', { name: /密封的附件1/ }).click()
    await desk.getByRole('img', { name: '照片1.jpg' }).waitFor()
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await see(desk, '监督 · 已受理')
    await desk.getByRole('button', { name: '给来信人留言' }).click()
    await desk.getByLabel('留言', { exact: true }).fill('请说明是哪一批采购。')
    await desk.getByRole('button', { name: '确认给来信人留言' }).click()
    await see(desk, '请说明是哪一批采购。')

    const again = await lookUp(stage, receipt)
    await see(again, '请说明是哪一批采购。')
    await see(again, new RegExp(words))
    await again.getByRole('button', { name: /^密封的附件1/ }).tap()
    await again.getByRole('img', { name: '照片1.jpg' }).waitFor()
  }, 240_000)
})
