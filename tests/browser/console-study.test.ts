import { describeInBrowser, eventually, phone, see } from '../support/browser'
import { silence } from '../support/wav'
import { goTo, publish, sendToReview, signIn, writeStudyItem } from './journeys/desk'
import { tap } from './journeys/member'

const DAY_MS = 24 * 3_600_000
const pasted =
  '<h2>三件小事</h2><p onclick="x()">先看<b>路面</b>，再看<a href="https://example.org/a">公告</a>。<script>alert(1)</script></p><ul><li>慢</li><li>稳</li></ul>'

describeInBrowser('study items at the desk', (stage) => {
  test('what is pasted keeps its setting and loses its scripts; the second editor sees what changed; a phone shows it', async () => {
    const title = '雨天骑车看路面'
    const { desk } = await signIn(stage, 'o-demo-editor')
    await writeStudyItem(desk, title)
    await desk.getByLabel('第 1 块，段落').click()
    await desk.evaluate((html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', '文字')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, pasted)
    await see(desk, /去掉了 2 段脚本/)
    await desk.getByLabel('第 2 块，小标题').waitFor()
    await sendToReview(desk)

    const second = (await signIn(stage, 'o-demo-editor2')).desk
    await goTo(second, '学习内容')
    await publish(second, title)
    await desk.reload()
    await desk.getByRole('button', { name: '写新版本' }).click()
    await desk.getByLabel('摘要').fill('路面湿了，刹车要更早。')
    await desk.getByRole('button', { name: /保存草稿/ }).click()
    await sendToReview(desk)
    await second.getByText('待审', { exact: true }).first().click()
    await second.getByRole('link', { name: title }).click()
    await see(second, '有 1 处不同')
    await see(second, /您没有动过笔，可以发布/)
    await second.getByRole('button', { name: '发布', exact: true }).click()
    await second.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await second.getByText('已发布', { exact: true }).last().waitFor()

    const hand = await stage.visit('/app/?openid=o-demo-member', phone)
    await tap(hand, 'link', '学习')
    await hand.getByRole('tab', { name: '资料库' }).tap()
    await hand.getByRole('link', { name: title }).tap()
    await see(hand, '三件小事')
    await see(hand, '公告')
  }, 180_000)

  test('a recording is brought from the computer, its length is read off it, and readers hear it', async () => {
    const { desk } = await signIn(stage, 'o-demo-editor')
    await writeStudyItem(desk, '听一段讲话')
    await desk.getByText('音频', { exact: true }).click()
    const chosen = desk.waitForEvent('filechooser')
    await desk.getByRole('button', { name: '上传文件' }).click()
    await (await chosen).setFiles({ name: '讲话.wav', mimeType: 'audio/wav', buffer: silence(65) })
    await desk.locator('audio').waitFor()
    expect(await desk.getByLabel('分', { exact: true }).inputValue()).toBe('1')
    expect(await desk.getByLabel('秒', { exact: true }).inputValue()).toBe('5')
    const heard = desk.locator('audio').evaluate(
      (player: HTMLAudioElement) =>
        new Promise((resolve) => {
          player.oncanplay = () => resolve(Math.round(player.duration))
          player.load()
          player.preload = 'auto'
        }),
    )
    expect(await heard).toBe(65)
    await sendToReview(desk)
  }, 120_000)

  test('tomorrow’s reading is planned at the desk and read on the phone the day after', async () => {
    const { desk } = await signIn(stage, 'o-demo-editor')
    await goTo(desk, '学习安排')
    await see(desk, /按顺序推送|由系统选三篇/)
    await desk.getByRole('combobox', { name: '加一篇' }).click()
    const choice = desk.locator('.ant-select-item-option').nth(2)
    const title = (await choice.getAttribute('title')) ?? ''
    await choice.click()
    await desk.getByLabel('当天的安排').getByText(title).waitFor()
    await stage.product.cloud.clock.advance(DAY_MS)
    const hand = await stage.visit('/app/?openid=o-demo-member2', phone)
    await tap(hand, 'link', '学习')
    await eventually(
      () => hand.getByRole('link', { name: title }).count(),
      (count) => count > 0,
    )
  }, 120_000)
})
