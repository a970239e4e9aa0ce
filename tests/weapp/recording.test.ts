/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'
import { openCloud, type TestCloud } from '../support/cloud'

const openid = 'o-demo-member'
const contentId = 'life-listening-practice'
const path = `/packages/study/article/index?contentId=${contentId}`
/** Long enough for a busy machine. */
const PATIENCE_MS = 20_000

let cloud: TestCloud
let app: MiniProgramHandle
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())
afterEach(() => app.close())

function open(at: string): void {
  const distDir = join(__dirname, '../../dist/weapp')
  app = launchInJsdom({
    distDir,
    openid,
    path: at,
    callFunction: (name, event) => cloud.raw(name, event, openid),
  })
}

const sound = () => app.window.document.querySelector('audio')!
const button = (label: string) => app.tap(`.phone-page:not([hidden]) [aria-label="${label}"]`)

/** The recording goes on to this second. */
function playOn(seconds: number): void {
  sound().currentTime = seconds
  sound().dispatchEvent(new app.window.Event('timeupdate'))
}

test('a recording plays on while other pages are open, and resumes on another day where it was left', async () => {
  open(path)
  await app.waitFor('文字稿', PATIENCE_MS)
  await button('播放')
  await app.waitFor(() => app.query('[aria-label="暂停"]') !== null)
  expect(sound()).toMatchObject({ paused: false, src: expect.stringMatching(/chime\.wav/) })
  await button('1.5 倍速')
  expect(sound().playbackRate).toBe(1.5)
  playOn(3)
  await app.waitFor('0:03', PATIENCE_MS)
  await button('暂停')
  await kept(3)
  expect(app.errors).toEqual([])
  app.close()

  open(path)
  await app.waitFor('0:03', PATIENCE_MS)
  await button('播放')
  await app.waitFor(() => sound()?.currentTime === 3)
  playOn(8)
  sound().dispatchEvent(new app.window.Event('ended'))
  await app.waitFor('0:00')
  expect(app.errors).toEqual([])
  expect(app.audit).toEqual([])
})

/** Waits until the server knows how far the recording was heard. */
async function kept(seconds: number): Promise<void> {
  const heard = async () => (await cloud.get('study.open', { contentId }, { openid })).progress.heardSeconds
  for (let left = 50; left > 0 && (await heard()) !== seconds; left--)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await heard()).toBe(seconds)
}
