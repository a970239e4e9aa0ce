import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser, phone, see } from '../support/browser'
import { takesQuiz } from './journeys/calls'
import { signIn } from './journeys/desk'
import { tap } from './journeys/member'

/** Every screen of the first visit: where it is, and words that say it is there. */
const screens = [
  ['home', '/pages/home/index', '今日学习'],
  ['library', '/pages/study/index', '资料库'],
  ['article', '/packages/study/article/index?contentId=constitution-supreme-law', '记笔记'],
  ['quiz', '/packages/quiz/paper/index', '第 1 / 5 题'],
  ['result', '/packages/quiz/result/index', '好，回去'],
  ['trainings', '/packages/training/list/index', '可以参加'],
  ['training', '/packages/training/session/index?trainingId=training-today', '我的参加情况'],
  ['signing in', '/packages/training/sign/index?trainingId=training-today&kind=in', '签到码'],
  ['hours', '/packages/training/hours/index', '目标是怎么定的'],
  ['points', '/packages/archive/points/index', '积分从哪里来'],
  ['league', '/packages/archive/league/index', '怎么称呼您'],
  ['challenge', '/packages/play/challenge/index', '一题接一题'],
  ['match', '/packages/play/match/index', '愿意当对手'],
  ['effect', '/packages/effect/mine/index', '我的学习记录'],
  ['taking part', '/pages/participate/index', '凭回执查信'],
  ['writing a letter', '/packages/feedback/write/index', '您希望怎样来信'],
  ['finding a letter', '/packages/feedback/lookup/index', '回执号丢了就查不到'],
  ['figures of letters', '/packages/feedback/figures/index', '少于五封信的组织'],
  ['me', '/pages/me/index', '我的积分'],
  ['bind', '/packages/settings/bind/index', '我已阅读并同意'],
  ['console sign-in', '/packages/settings/console/index', '下一步'],
  ['display', '/packages/settings/display/index', '特大'],
] as const

/** More than any screen has to go through. */
const MOST_TABS = 60

/** How people may have it; each looks in as somebody else, because a quiz is taken once a day. */
const looks: [string, string, BrowserContextOptions, 'standard' | 'largest'][] = [
  ['in the light', 'o-demo-member2', {}, 'standard'],
  ['in the dark with the largest words', 'o-demo-secretary', { colorScheme: 'dark' }, 'largest'],
]

describeInBrowser('the browser version for everybody', (stage) => {
  describe.each(looks)('%s', (_, openid, look, words) => {
    test('no screen has a serious barrier or runs over the edge', async () => {
      const page = await stage.visit(`/app/?openid=${openid}`, { ...phone, ...look })
      if (words === 'largest') await chooseLargestWords(page)
      const found: string[] = []
      for (const [name, path, marker] of screens) {
        if (name === 'result') await takesQuiz(stage, openid)
        await page.goto(`${stage.product.url}/app/?screen=${name}#${path}`)
        await see(page, marker)
        found.push(...(await barriers(page, name)), ...(await overflow(page, name)))
      }
      expect(found).toEqual([])
    }, 180_000)
  })

  test('tab and Enter reach and work the main actions', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member', { viewport: phone.viewport })
    await see(page, '今日学习')
    await press(page, 'button', '开始学习')
    await see(page, '读完了，想一想')
    await press(page, 'radio', /^A /)
    expect(await page.getByRole('radio').first().getAttribute('aria-checked')).toBe('true')
    await press(page, 'button', '返回')
    await press(page, 'button', '开始答题')
    await see(page, '第 1 / 5 题')
    const kind = (await page.getByText('多选', { exact: true }).count()) > 0 ? 'checkbox' : 'radio'
    await press(page, kind, /^A /)
    expect(await page.locator('[aria-checked=true]').filter({ visible: true }).count()).toBe(1)
    await press(page, 'button', '下一题')
    await see(page, '第 2 / 5 题')
  }, 90_000)
})

describeInBrowser('portal and console for everybody', (stage) => {
  test.each(['light', 'dark'] as const)(
    'no page has a serious barrier in the %s',
    async (colorScheme) => {
      const portal = await stage.visit('/', { viewport: { width: 1440, height: 900 }, colorScheme })
      await portal.frameLocator('iframe').getByText('今日学习').waitFor()
      const found = await barriers(portal, 'portal')
      const { desk } = await signIn(stage, 'o-demo-secretary', { colorScheme })
      await see(desk, '今天参与')
      found.push(...(await barriers(desk, 'participation')))
      expect(found).toEqual([])
    },
    90_000,
  )
})

/** What axe finds that stops or seriously hinders somebody. */
async function barriers(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`))
}

/** What reaches over the right edge of the screen, except in lists that are there to be moved sideways. */
async function overflow(page: Page, where: string): Promise<string[]> {
  const over = await page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility() && !element.closest('taro-scroll-view-core'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.className}: ${element.innerText.slice(0, 40)}`),
  )
  return over.map((element) => `${where}: over the edge: ${element}`)
}

async function chooseLargestWords(page: Page): Promise<void> {
  await tap(page, 'link', '我的')
  await page.getByRole('button', { name: '显示' }).tap()
  await page.getByRole('radio', { name: '特大' }).tap()
}

/** Presses Enter on something the Tab key has come to. */
async function press(
  page: Page,
  role: 'button' | 'radio' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first()
  await target.waitFor()
  for (let steps = 0; steps < MOST_TABS; steps += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`the Tab key does not come to ${role} ${String(name)}`)
}
