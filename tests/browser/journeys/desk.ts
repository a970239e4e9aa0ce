/** What officers and editors do at a desk, with their phone beside it. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { phone, see, type Stage } from '../../support/browser'
import { tap } from './member'

/** Opens the console in a desktop browser of its own and signs in as this person. */
export async function signIn(
  stage: Stage,
  openid: string,
  look: BrowserContextOptions = {},
): Promise<{ desk: Page; hand: Page }> {
  const desk = await stage.visit('/console/', { viewport: { width: 1440, height: 900 }, ...look })
  return { desk, hand: await confirmCode(stage, desk, openid) }
}

/** The person types the code on the screen of the desk into their mini-program and confirms it there. */
export async function confirmCode(stage: Stage, desk: Page, openid: string): Promise<Page> {
  const code = (await desk.getByTestId('sign-in-code').textContent()) ?? ''
  const hand = await stage.visit(`/weapp/?openid=${openid}`, phone)
  await tap(hand, 'button', '我的')
  await hand.getByRole('button', { name: '登录管理后台' }).tap()
  await hand.getByRole('textbox', { name: '登录码' }).fill(code)
  await tap(hand, 'button', '下一步')
  await see(hand, `登录码 ${code.replace(' ', '-')}`)
  await tap(hand, 'button', '确认登录')
  await see(hand, '已确认，电脑上会自动登录')
  await desk.getByRole('button', { name: '退出' }).waitFor()
  return hand
}

/** Goes to a workplace by its name in the navigation. */
export async function goTo(desk: Page, workplace: string): Promise<void> {
  await desk.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: workplace }).click()
}

/** Chooses a topic from the drop-down list of a draft. */
export async function chooseTopic(desk: Page, topic: string): Promise<void> {
  await desk.getByRole('combobox', { name: '主题' }).click()
  await desk.getByTitle(topic, { exact: true }).click()
}

/** Fills in where the facts come from. */
export async function nameSource(desk: Page, issuer: string, title: string): Promise<void> {
  await desk.getByLabel('发布单位').fill(issuer)
  await desk.getByLabel('文件名称').fill(title)
  await desk.getByLabel('网址').fill('https://example.org/shili')
}

interface Choice {
  stem: string
  options: string[]
  /** Index of the right option. */
  right: number
  explanation: string
}

/** Fills in a single choice. */
export async function askChoice(desk: Page, { stem, options, right, explanation }: Choice): Promise<void> {
  await desk.getByLabel('题干').fill(stem)
  for (const [index, option] of options.entries())
    await desk.getByLabel(`选项 ${letter(index)}`, { exact: true }).fill(option)
  await desk.getByRole('radio', { name: `${letter(right)} 是正确答案` }).check()
  await desk.getByLabel('解析').fill(explanation)
}

const letter = (index: number) => String.fromCharCode(65 + index)

/** Begins a study item and fills in everything it needs. */
export async function writeStudyItem(desk: Page, title: string): Promise<void> {
  await goTo(desk, '学习内容')
  await desk.getByRole('button', { name: '新建' }).click()
  await desk.getByLabel('标题', { exact: true }).fill(title)
  await desk.getByLabel('摘要').fill('路面湿了，刹车要早，转弯要慢。')
  await chooseTopic(desk, '安全常识')
  await nameSource(desk, '示例市交通局', '《雨天骑行提示》')
  await desk
    .getByLabel('第 1 块，段落')
    .fill('下雨天路面湿滑，刹车距离会变长，要提前减速，转弯时不要急打方向。')
  await askChoice(desk, {
    stem: '下雨天骑车，刹车应当怎样？',
    options: ['提前减速', '到跟前再刹'],
    right: 0,
    explanation: '路面湿滑，刹车距离变长，所以要提前减速。',
  })
}

/** Sends the open draft to the second editor. */
export async function sendToReview(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await desk.getByRole('tooltip').getByRole('button', { name: '送审', exact: true }).click()
  // What stays on the page; the message over it is gone after three seconds.
  await see(desk, /第 \d+ 版 · 待审/)
}

/** Opens what waits for review under this title, and publishes it. */
export async function publish(desk: Page, title: string): Promise<void> {
  await desk.getByText('待审', { exact: true }).first().click()
  await desk.getByRole('link', { name: title }).click()
  await desk.getByRole('button', { name: '发布', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await desk.getByText('已发布', { exact: true }).last().waitFor()
}
