import { verifyPhone } from '../support/authors'
import { describeInBrowser, phone, see, type Stage } from '../support/browser'
import { goTo, signIn } from './journeys/desk'
import { tap } from './journeys/member'

/** The newest item that everybody reads, as the phone opens its comments. */
async function commentsAddress({ product: { cloud } }: Stage): Promise<string> {
  const answer = await cloud.call('public', { action: 'study.publicLibrary', input: {} })
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
  const { data } = answer.result as { data: { items: Array<{ contentId: string }> } }
  return `#/packages/comment/list/index?kind=study&id=${data.items[0]?.contentId}`
}

/** Somebody who never wrote before accepts the agreement and writes. */
async function write(stage: Stage, openid: string, text: string) {
  // A browser has no phone to verify; that was done in the mini-program.
  await verifyPhone(stage.product.url, openid)
  const hand = await stage.visit(`/app/?openid=${openid}${await commentsAddress(stage)}`, phone)
  await tap(hand, 'button', '写一条')
  await tap(hand, 'button', '看评论服务约定')
  await tap(hand, 'button', '看过了，同意')
  await hand.getByRole('textbox', { name: '我想说' }).fill(text)
  await tap(hand, 'button', '发出')
  await see(hand, '收到了，没有丢')
  return hand
}

describeInBrowser('what the public says', (stage) => {
  test('it waits for a moderator, who publishes it, and then everybody reads it', async () => {
    const text = '示例：希望多讲几个乡镇的例子'
    const hand = await write(stage, 'o-journey-public', text)
    const stranger = await stage.visit(`/app/?openid=o-journey-else${await commentsAddress(stage)}`, phone)
    await see(stranger, '写一条')
    expect(await stranger.getByText(text).count()).toBe(0)

    const { desk } = await signIn(stage, 'o-demo-moderator')
    await goTo(desk, '评论审核')
    await desk.getByRole('link', { name: new RegExp(text) }).click()
    await see(desk, '最初几条先由人看过再公开')
    await desk.keyboard.press('a')
    await desk.getByRole('link', { name: new RegExp(text) }).waitFor({ state: 'detached' })

    await stranger.reload()
    await see(stranger, text)
    await tap(hand, 'button', '看这一条的进度')
    await see(hand, '公开了')
  }, 150_000)

  test('rejected with a reason, its author appeals, and another moderator reverses it', async () => {
    const text = '示例：这个办法不好用，应当改'
    const hand = await write(stage, 'o-journey-critic', text)
    const first = await signIn(stage, 'o-demo-moderator')
    await goTo(first.desk, '评论审核')
    await first.desk.getByRole('link', { name: new RegExp(text) }).click()
    await first.desk.getByLabel('写给作者的话').fill('请写具体')
    await first.desk.getByRole('button', { name: /^不通过/ }).click()
    await first.desk.getByRole('radio', { name: '与这篇内容无关' }).check()
    await first.desk.getByRole('button', { name: '确定不通过' }).click()
    await first.desk.getByRole('link', { name: new RegExp(text) }).waitFor({ state: 'detached' })

    await tap(hand, 'button', '看这一条的进度')
    await see(hand, '没有通过的理由：与这篇内容无关')
    await see(hand, '审核员说：请写具体')
    await tap(hand, 'button', '申诉')
    await hand.getByRole('textbox', { name: '申诉' }).fill('说的就是这一篇里的办法')
    await hand.reload()
    expect(await hand.getByRole('textbox', { name: '申诉' }).inputValue()).toBe('说的就是这一篇里的办法')
    await tap(hand, 'button', '提出申诉')
    await see(hand, '申诉等待处理')

    await first.desk.getByText(/^申诉 \d/).click()
    await see(first.desk, '从左边选一条')
    expect(await first.desk.getByRole('link', { name: new RegExp(text) }).count()).toBe(0)
    const second = await signIn(stage, 'o-demo-moderator2')
    await goTo(second.desk, '评论审核')
    await second.desk.getByText(/^申诉 \d/).click()
    await second.desk.getByRole('link', { name: new RegExp(text) }).click()
    await see(second.desk, '说的就是这一篇里的办法')
    await second.desk.getByRole('button', { name: /^申诉成立，公开/ }).click()
    await second.desk.getByRole('link', { name: new RegExp(text) }).waitFor({ state: 'detached' })
    const reader = await stage.visit(`/app/?openid=o-journey-else${await commentsAddress(stage)}`, phone)
    await see(reader, text)
  }, 200_000)
})
