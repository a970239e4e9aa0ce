/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'

let app: MiniProgramHandle

beforeEach(async () => {
  app = launchInJsdom({
    distDir: join(__dirname, 'fixture'),
    path: '/pages/media/index',
    callFunction: () => Promise.resolve({}),
  })
  await app.waitFor('快看')
})
afterEach(() => app.close())

const sound = () => app.window.document.querySelector('audio')!
const film = () => app.query('wx-video > video') as HTMLVideoElement

describe('the background audio manager', () => {
  test('plays what it is given from where it is told, pauses, seeks and stops', async () => {
    await app.waitFor('起初,')
    await app.tap('听')
    await app.waitFor('onPlay false,2')
    expect(sound()).toMatchObject({ src: 'http://miniprogram.test/sound.wav', playbackRate: 1.5 })
    await app.tap('跳到五秒')
    sound().dispatchEvent(new app.window.Event('timeupdate'))
    await app.waitFor('onTimeUpdate false,5')
    await app.tap('停一停')
    await app.waitFor('onPause true,5')
    await app.tap('不听了')
    await app.waitFor('onStop ,')
    expect(app.errors).toEqual([])
  })

  test('tells of a recording that cannot be loaded, and of having no network', async () => {
    await app.tap('听')
    await app.waitFor('onPlay')
    sound().dispatchEvent(new app.window.Event('error'))
    await app.waitFor('onError 10002')
    app.phone.setNetwork('none')
    await app.tap('停一停')
    await app.waitFor('onPause')
    await app.tap('听')
    await app.waitFor('onError 10002')
  })

  test('goes silent with the mini-program where app.json does not ask for background audio', async () => {
    await app.tap('听')
    await app.waitFor('onPlay')
    Object.defineProperty(app.window.document, 'visibilityState', { value: 'hidden', configurable: true })
    Object.defineProperty(app.window.document, 'hidden', { value: true, configurable: true })
    app.window.document.dispatchEvent(new app.window.Event('visibilitychange'))
    await app.waitFor('onPause')
  })

  test('refuses loudly what WeChat does not play and what is not simulated', async () => {
    await app.tap('听没有名字的')
    await app.waitFor(() => app.errors.length > 0)
    expect(app.errors.join()).toContain('BackgroundAudioManager.src before title')
    await app.tap('要列表')
    await app.waitFor(() => app.errors.length > 1)
    expect(app.errors.join()).toContain('not simulated: BackgroundAudioManager.setPlaylist')
  })
})

describe('a video', () => {
  test('begins where it is told, says what it does, and follows its context', async () => {
    film().dispatchEvent(new app.window.Event('loadedmetadata'))
    expect(film()).toMatchObject({ currentTime: 3, controls: true })
    await app.tap('快看')
    await app.waitFor('play')
    expect(film().playbackRate).toBe(2)
    film().currentTime = 9
    film().dispatchEvent(new app.window.Event('timeupdate'))
    await app.waitFor('timeupdate 9')
    expect(app.errors).toEqual([])
  })

  test('is not played at a speed that WeChat does not have', async () => {
    await app.tap('慢看')
    await app.waitFor(() => app.errors.length > 0)
    expect(app.errors.join()).toContain('VideoContext.playbackRate 0.75')
  })
})
