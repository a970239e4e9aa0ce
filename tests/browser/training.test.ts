import { readFileSync } from 'node:fs'
import { describeInBrowser, phone, see } from '../support/browser'
import { goTo, signIn } from './journeys/desk'
import { tap } from './journeys/member'

const MINUTE_MS = 60_000

/** The wall clock in China, as a time field takes it. */
const clockOf = (ms: number) => new Date(ms + 8 * 60 * MINUTE_MS).toISOString().slice(0, 16)

describeInBrowser('a training', (stage) => {
  test('from the officer who makes it to the certificate of the member who came', async () => {
    const title = '示例消防安全实训'
    const { clock } = stage.product.cloud
    const { desk } = await signIn(stage, 'o-demo-committee')
    await goTo(desk, '培训')
    await desk.getByRole('button', { name: '新建' }).click()
    const fill = (label: string, value: string) => desk.getByLabel(label, { exact: true }).fill(value)
    await fill('题目', title)
    await fill('主讲', '示例教官')
    await fill('内容', '怎样用灭火器，怎样撤离。')
    await fill('地点', '示例消防站')
    await fill('开始', clockOf(clock.now() + 10 * MINUTE_MS))
    await fill('结束', clockOf(clock.now() + 130 * MINUTE_MS))
    await fill('报名开始', clockOf(clock.now() - 10 * MINUTE_MS))
    await desk.getByRole('button', { name: '保存' }).click()
    await desk.getByRole('button', { name: '发布' }).click()
    await desk.getByRole('tooltip').getByRole('button', { name: '发布' }).click()
    await desk.getByRole('tab', { name: '名单与签到' }).click()

    const hand = await stage.visit('/app/?openid=o-demo-member2#/packages/training/list/index', phone)
    await hand.getByRole('link', { name: title }).tap()
    await tap(hand, 'button', '报名')
    await see(hand, '现在可以签到')
    const downloading = hand.waitForEvent('download')
    await hand.getByRole('button', { name: /^加到手机日历/ }).tap()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`${title}.ics`)
    expect(readFileSync(await download.path(), 'utf8')).toContain(
      `SUMMARY:${title}\r\nLOCATION:示例消防站\r\n`,
    )
    await see(hand, '已下载到浏览器')

    await desk.getByRole('button', { name: '大屏签到码' }).click()
    const digits = async () => (await desk.getByTestId('sign-digits').textContent()) ?? ''
    await tap(hand, 'button', '去签到')
    await hand.getByRole('textbox', { name: '签到码' }).fill('000 000')
    await tap(hand, 'button', '签到')
    await see(hand, '签到码不对')
    await hand.getByRole('textbox', { name: '签到码' }).fill(await digits())
    await tap(hand, 'button', '签到')
    await see(hand, '已签到')
    await tap(hand, 'button', '好，回去')
    await see(hand, '离开前请签退')

    await clock.advance(100 * MINUTE_MS)
    await desk.getByText('签退', { exact: true }).click()
    await see(desk, '签退 · 示例消防站')
    await hand.reload()
    await tap(hand, 'button', '去签退')
    await hand.getByRole('textbox', { name: '签退码' }).fill(await digits())
    await tap(hand, 'button', '签退')
    await see(hand, /这次计 1 小时 \d+ 分钟/)
    await tap(hand, 'button', '看我的学时')
    await see(hand, title)
    await hand.getByRole('button', { name: /年学时证明/ }).tap()
    await see(hand, '林样本')
    const words =
      (await hand
        .getByText(/验证码 /)
        .first()
        .textContent()) ?? ''
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(words)?.[0] ?? ''

    const stranger = await stage.visit('/app/#/packages/training/verify/index', phone)
    await stranger.getByRole('textbox', { name: '验证码' }).fill(code)
    await tap(stranger, 'button', '验证')
    await see(stranger, '证明属实')
    await see(stranger, /^林\*\*，/)

    await desk.getByRole('button', { name: '关闭' }).click()
    await see(desk, '林样本')
  }, 180_000)
})
