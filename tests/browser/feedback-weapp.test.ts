import type { Page } from 'playwright-core'
import type { MiniProgramWindow } from '../../miniprogram-runtime/shared/window'
import { describeInBrowser, eventually, phone, see } from '../support/browser'
import { jpeg, withExif } from '../support/photos'
import { smallPdf } from '../support/upload'
import { goTo, signIn } from './journeys/desk'
import { addPhoto, bytesOfPicture, lookUp, partsSent, receiptOn, write } from './journeys/letters'
import { tap } from './journeys/member'

/** What a phone writes into a photo, see `withExif`; none of it may arrive. */
const METADATA = /Exif|Secret/

describeInBrowser('letters with photos in the built mini-program', (stage) => {
  test('anonymous: drawn anew on the phone, seen at the desk, answered with a file, followed by receipt', async () => {
    const hand = await stage.visit('/weapp/?openid=o-demo-member#/pages/participate/index', phone)
    const sent = partsSent(hand)
    const photo = withExif(await jpeg(1200, 900))
    await write(hand, '匿名', '宣传栏的玻璃碎了。', { photo, asksPrivacy: true })
    await tap(hand, 'button', '寄出')
    const receipt = await receiptOn(hand)
    expect(Buffer.concat(sent()).subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(Buffer.concat(sent()).toString('latin1')).not.toMatch(METADATA)

    await tap(hand, 'button', '存成图片')
    await hand.getByRole('dialog').getByRole('button', { name: '允许', exact: true }).tap()
    await eventually(
      async () => (await phoneOf(hand)).saved,
      ({ length }) => length === 1,
    )

    const { desk } = await signIn(stage, 'o-demo-secretary')
    await goTo(desk, '来信')
    await desk.getByRole('link', { name: /宣传栏的玻璃碎了/ }).click()
    await desk.getByRole('button', { name: /照片1\.jpg/ }).click()
    // What is stored, to the byte.
    const stored = await bytesOfPicture(desk, '照片1.jpg')
    expect(stored.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(stored.toString('latin1')).not.toMatch(METADATA)
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await desk.getByRole('button', { name: '开始办理' }).click()
    await desk.getByRole('button', { name: '答复', exact: true }).click()
    await desk.getByLabel('答复', { exact: true }).fill('玻璃已经换好。')
    await desk
      .getByLabel('选择附件')
      .setInputFiles({ name: '维修单.pdf', mimeType: 'application/pdf', buffer: smallPdf('repair') })
    await desk.getByRole('button', { name: '去掉附件 维修单.pdf' }).waitFor()
    await desk.getByRole('button', { name: '确认答复' }).click()
    await see(desk, '建议 · 已答复')

    const again = await lookUp(stage, receipt, '/weapp/')
    await see(again, '玻璃已经换好。')
    await again.getByRole('button', { name: /^照片1\.jpg/ }).tap()
    expect(await bytesOfPicture(again, '照片1.jpg')).toEqual(stored)
    await again.getByRole('button', { name: '放大看照片1.jpg' }).tap()
    await eventually(
      () => phoneOf(again),
      (it) => it.opened.length === 1,
    )
    await again.getByRole('button', { name: /^维修单\.pdf/ }).tap()
    const { opened } = await eventually(
      () => phoneOf(again),
      (it) => it.opened.length === 2,
    )
    expect(opened[1]).toMatch(/^wxfile:\/\/usr\/.*\.pdf$/)
    expect(await errorsOf(hand)).toEqual([])
    expect(await errorsOf(again)).toEqual([])
  }, 180_000)

  test('named: the photo goes along, and so does one with a word back', async () => {
    const hand = await stage.visit('/weapp/?openid=o-demo-member2#/pages/participate/index', phone)
    const photo = withExif(await jpeg(300, 400))
    await write(hand, '实名', '楼道的灯不亮。', { photo, asksPrivacy: true })
    await tap(hand, 'button', '寄出')
    await tap(hand, 'button', '看这封信')
    await hand.getByRole('button', { name: /^照片1\.jpg/ }).tap()
    expect((await bytesOfPicture(hand, '照片1.jpg')).toString('latin1')).not.toMatch(METADATA)
    await hand.getByRole('textbox', { name: '给办理的人留言' }).fill('今天又黑了。')
    await addPhoto(hand, photo)
    await tap(hand, 'button', '发出留言')
    await see(hand, '今天又黑了。')
    await hand.getByRole('button', { name: /^照片1\.jpg/ }).tap()
    await eventually(
      () => hand.getByRole('img', { name: '照片1.jpg' }).count(),
      (count) => count === 2,
    )
    expect(await errorsOf(hand)).toEqual([])
  }, 120_000)

  test('sealed: nothing of the photo can be seen on its way, and the inspector sees all of it', async () => {
    const { desk } = await signIn(stage, 'o-demo-inspector')
    await goTo(desk, '密件箱')
    await desk.getByLabel(/给密钥设一个密码/).fill('correct horse')
    await desk.getByLabel('再输一遍').fill('correct horse')
    await desk.getByRole('button', { name: '生成密钥' }).click()
    await desk.getByTestId('recovery-code').waitFor()
    await desk.getByRole('checkbox', { name: '恢复码已经收好' }).check()
    await desk.getByRole('button', { name: '开始使用' }).click()
    await see(desk, '新来的密封信会加密给：郑样本')

    const hand = await stage.visit('/weapp/?openid=o-demo-member#/pages/participate/index', phone)
    const sent = partsSent(hand)
    const photo = withExif(await jpeg(400, 300))
    await write(hand, '密封', '发票上的数目不对。', { photo, asksPrivacy: true })
    await hand.getByRole('radio', { name: /纪检委员/ }).tap()
    await hand.getByRole('checkbox', { name: '郑样本' }).waitFor()
    await tap(hand, 'button', '寄出')
    const receipt = await receiptOn(hand)
    expect(Buffer.concat(sent()).toString('latin1')).not.toMatch(/JFIF|Exif|Secret/)

    await desk.reload()
    await desk.getByLabel('密钥的密码').fill('correct horse')
    await desk.getByRole('button', { name: '打开', exact: true }).click()
    await desk.getByRole('link', { name: /寄到/ }).click()
    await desk.getByRole('button', { name: /密封的附件1/ }).click()
    const opened = await bytesOfPicture(desk, '照片1.jpg')
    expect(opened.toString('latin1')).not.toMatch(METADATA)

    const again = await lookUp(stage, receipt, '/weapp/')
    await see(again, /发票上的数目不对/)
    await again.getByRole('button', { name: /^密封的附件1/ }).tap()
    expect(await bytesOfPicture(again, '照片1.jpg')).toEqual(opened)
    expect(await errorsOf(hand)).toEqual([])
    expect(await errorsOf(again)).toEqual([])
  }, 180_000)
})

type WithMiniProgram = { __miniprogram__: MiniProgramWindow }

/** What the phone has saved to the album and opened in WeChat's viewers. */
function phoneOf(page: Page): Promise<{ saved: readonly string[]; opened: readonly string[] }> {
  return page.evaluate(() => {
    const { saved, opened } = (window as unknown as WithMiniProgram).__miniprogram__.phone
    return { saved, opened }
  })
}

/** Whatever went wrong inside, or is not simulated. */
function errorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as WithMiniProgram).__miniprogram__.errors)
}
