import type { Page } from 'playwright-core'
import { describeInBrowser, eventually, phone, see } from '../support/browser'
import { goTo, signIn } from './journeys/desk'
import { tap } from './journeys/member'

const TITLE = '重温入党誓词'
const LENDING_OLD = '/packages/study/article/index?contentId=sample-lending-old'
const NOTE = '今天再念一遍，心里还是热的。'

describeInBrowser('the library in the browser version', (stage) => {
  test('is searched by initials; what is found is noted on, put aside and found again', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member', phone)
    await openLibrary(page)
    await tap(page, 'button', '搜索资料库')
    const field = page.getByRole('searchbox', { name: '搜标题、摘要或拼音首字母' })
    await field.fill('lzjc')
    await see(page, '没有找到“lzjc”')
    await field.fill('rdsc')
    await rowOf(page).tap()

    await see(page, '读完了，想一想')
    await page.getByRole('checkbox', { name: '收藏', exact: true }).last().tap()
    await see(page, '已收藏')
    await page.getByRole('checkbox', { name: '记笔记' }).tap()
    await page.getByRole('button', { name: '记在这一段' }).first().tap()
    await page.getByRole('textbox', { name: '笔记' }).fill(NOTE)
    await tap(page, 'button', '保存')
    const note = page.getByRole('button', { name: `我的笔记：${NOTE}` })
    await note.waitFor()
    await note.tap()
    await tap(page, 'button', '删除这条笔记')
    await see(page, '笔记已删除')
    await tap(page, 'button', '撤销')
    await note.waitFor()

    await page.goto(`${stage.product.url}/app/?openid=o-demo-member#/pages/study/index`)
    await page.reload()
    await page
      .getByRole('button', { name: /^我的笔记/ })
      .filter({ visible: true })
      .first()
      .tap()
    await see(page, '只有您自己看得到')
    await page.getByRole('link', { name: new RegExp(NOTE) }).tap()
    await see(page, '这是您记笔记的地方')
    await page.goto(`${stage.product.url}/app/?openid=o-demo-member#/pages/study/index`)
    await page.reload()
    await openLibrary(page)
    await page.getByRole('checkbox', { name: '收藏', exact: true }).tap()
    await rowOf(page).waitFor()
    expect(await page.locator('.study-row').filter({ visible: true }).count()).toBe(1)
  }, 120_000)

  test('a recording plays, is left and goes on, and resumes where it was paused', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member#/pages/study/index', phone)
    await openLibrary(page)
    await page.getByRole('checkbox', { name: '音频', exact: true }).tap()
    await page.getByRole('link', { name: /学着听录音/ }).tap()
    await tap(page, 'button', '播放')
    await page.getByRole('radio', { name: '2 倍速' }).tap()
    await see(page, '0:02')
    await tap(page, 'button', '暂停')
    const paused = await secondsShown(page)
    expect(paused).toBeGreaterThanOrEqual(2)
    await tap(page, 'button', '返回')
    await page.reload()
    await openLibrary(page)
    await page.getByRole('checkbox', { name: '音频', exact: true }).tap()
    await page.getByRole('link', { name: /学着听录音/ }).tap()
    await page.getByRole('button', { name: '播放' }).waitFor()
    expect(
      await eventually(
        () => secondsShown(page),
        (seconds) => seconds >= 2,
      ),
    ).toBe(paused)
  }, 120_000)

  test('what was replaced leads to what holds; where two items disagree, readers are told once an editor has looked', async () => {
    const { desk } = await signIn(stage, 'o-demo-editor')
    await goTo(desk, '矛盾提示')
    await desk.getByText(/^示例图书借阅期：/).click()
    await desk.getByRole('radio', { name: /（新）》：30/ }).click()
    await desk.getByLabel(/依据或理由/).fill('新办法附则写明以它为准。')
    await desk.getByRole('button', { name: '确认并提示读者' }).click()
    await see(desk, /^冯示例 .* 确认$/)

    const page = await stage.visit('/app/?openid=o-demo-member2#' + LENDING_OLD, phone)
    await tap(page, 'link', /^本文件已由《示例：图书借阅办法（新）》替代/)
    await tap(page, 'link', /^关于“示例图书借阅期”，本文写的是 ?30 ?天，.*以本文为准/)
    await page
      .getByRole('link', { name: /本文写的是 ?20 ?天，.*以《示例：图书借阅办法（新）》为准/ })
      .filter({ visible: true })
      .waitFor()
  }, 120_000)
})

async function openLibrary(page: Page): Promise<void> {
  if ((await page.getByRole('tab', { name: '资料库' }).filter({ visible: true }).count()) === 0)
    await page.getByRole('link', { name: '学习', exact: true }).tap()
  await page.getByRole('tab', { name: '资料库' }).tap()
}

const rowOf = (page: Page) =>
  page
    .getByRole('link', { name: new RegExp(TITLE) })
    .filter({ visible: true })
    .first()

/** How far the recording is, as it stands below its bar. */
async function secondsShown(page: Page): Promise<number> {
  const [shown = ''] = await page.locator('.player-times').filter({ visible: true }).last().allInnerTexts()
  const [, minutes, seconds] = /^(\d+):(\d\d)/.exec(shown.trim()) ?? []
  return Number(minutes) * 60 + Number(seconds)
}
