/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A component under the simulator. */
interface Rendered {
  dom: HTMLElement
  instance: { data: { spoken: string }; setData(data: object): void; moveTo?(position: number): void }
  setData(data: object): void
  attach(parent: Node): void
  detach(): void
  triggerPageLifeTime(name: 'show' | 'hide'): void
}

interface Simulator {
  load(path: string, tag: string, options: { compiler: 'simulate'; rootPath: string }): string
  render(id: string, properties: object): Rendered
}

// The simulator's own types would bring WeChat's globals into every file of the project.
const simulator = jest.requireActual<Simulator>('miniprogram-simulate')

const sources = join(__dirname, '../../client/miniprogram/native')
const minute = 60_000
const noon = Date.UTC(2026, 10, 22, 4)

let built: string
const loaded: Record<string, string> = {}
let shown: Rendered | undefined

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'native-'))
  for (const name of ['countdown', 'reading-meter']) loaded[name] = load(name)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

beforeEach(() => jest.useFakeTimers({ now: noon }))
afterEach(() => {
  shown?.detach()
  shown = undefined
  jest.useRealTimers()
})

/** In a process of its own: esbuild refuses to run among jsdom's globals. */
function compile(source: string, outfile: string): void {
  const options = { entryPoints: [source], outfile, bundle: true, format: 'iife', tsconfigRaw: '{}' }
  const program = `require('esbuild').buildSync(${JSON.stringify(options)})`
  execFileSync(process.execPath, ['-e', program], { cwd: __dirname })
}

/** Compiles a native component as the build does, and loads it. */
function load(name: string): string {
  const folder = join(built, name)
  mkdirSync(folder, { recursive: true })
  for (const file of ['index.wxml', 'index.wxss', 'index.json'])
    copyFileSync(join(sources, name, file), join(folder, file))
  compile(join(sources, name, 'index.ts'), join(folder, 'index.js'))
  // Templates by the simulator's own compiler, which runs on every system; WeChat's own is a gate on the build.
  return simulator.load(join(folder, 'index'), name, { compiler: 'simulate', rootPath: built })
}

function show(name: string, properties: object = {}): Rendered {
  const id = loaded[name]
  if (!id) throw new Error(`${name} is not loaded`)
  shown = simulator.render(id, properties)
  shown.attach(document.body)
  return shown
}

/** Counts the changes that a component draws from now on. */
function countChanges(component: Rendered): () => number {
  const change = jest.spyOn(component.instance, 'setData')
  return () => change.mock.calls.length
}

const text = (component: Rendered) => component.dom.textContent?.trim()
const part = (component: Rendered, name: string) => {
  const found = component.dom.querySelector<HTMLElement>(`[class$="${name}"]`)
  if (!found) throw new Error(`no ${name}`)
  return found
}
/** What is read out; the simulator leaves aria attributes away, so it is read where the template takes it from. */
const spoken = (component: Rendered) => component.instance.data.spoken

describe('countdown', () => {
  test('says minutes while there is time, and draws only when the minute changes', () => {
    const countdown = show('countdown', { until: noon + 61 * minute, offset: 0 })
    expect(text(countdown)).toBe('，还有 1 小时 1 分钟')
    const changes = countChanges(countdown)
    jest.advanceTimersByTime(minute - 1)
    expect(changes()).toBe(0)
    jest.advanceTimersByTime(1)
    expect(text(countdown)).toBe('，还有 1 小时 0 分钟')
    expect(changes()).toBe(1)
  })

  test('counts seconds in the last five minutes, reads out minutes only, and ends empty', () => {
    const countdown = show('countdown', { until: noon + 5 * minute + 1000, offset: 0 })
    expect(text(countdown)).toBe('，还有 6 分钟')
    jest.advanceTimersByTime(1000)
    expect(text(countdown)).toBe('，还有 5 分 00 秒')
    const heard = new Set<string>()
    for (let second = 0; second < 120; second += 1) {
      jest.advanceTimersByTime(1000)
      heard.add(spoken(countdown))
    }
    expect(text(countdown)).toBe('，还有 3 分 00 秒')
    expect([...heard]).toEqual(['还有 5 分钟', '还有 4 分钟', '还有 3 分钟'])
    jest.advanceTimersByTime(3 * minute - 1000)
    expect(text(countdown)).toBe('，还有 1 秒')
    jest.advanceTimersByTime(1000)
    expect(text(countdown)).toBe('')
    expect(jest.getTimerCount()).toBe(0)
  })

  test("goes by the server's clock and follows it when it is corrected", () => {
    const countdown = show('countdown', { until: noon + 60 * minute, offset: 20 * minute })
    expect(text(countdown)).toBe('，还有 40 分钟')
    countdown.setData({ offset: 30 * minute })
    expect(text(countdown)).toBe('，还有 30 分钟')
  })

  test('rests while its page is hidden, is right again when it is shown, and stops for good when it goes', () => {
    const countdown = show('countdown', { until: noon + 60 * minute, offset: 0 })
    const changes = countChanges(countdown)
    countdown.triggerPageLifeTime('hide')
    expect(jest.getTimerCount()).toBe(0)
    jest.advanceTimersByTime(20 * minute)
    expect(changes()).toBe(0)
    countdown.triggerPageLifeTime('show')
    expect(text(countdown)).toBe('，还有 40 分钟')
    countdown.detach()
    shown = undefined
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('reading meter', () => {
  const move = (meter: Rendered, position: number) => meter.instance.moveTo?.(position)
  const width = (meter: Rendered) => part(meter, 'done').style.transform

  test('grows with the positions it is told, within its bounds and by whole percents', () => {
    const meter = show('reading-meter')
    expect(width(meter)).toBe('scaleX(0)')
    move(meter, 0.4)
    expect(width(meter)).toBe('scaleX(0.4)')
    const changes = countChanges(meter)
    move(meter, 0.401)
    expect(changes()).toBe(0)
    move(meter, 1.7)
    expect(width(meter)).toBe('scaleX(1)')
    move(meter, -1)
    expect(width(meter)).toBe('scaleX(0)')
    expect(changes()).toBe(2)
  })

  test('tells screen readers at once, then at most once a minute, and the last word is right', () => {
    const meter = show('reading-meter')
    move(meter, 0.1)
    expect(spoken(meter)).toBe('已读 10%')
    for (let percent = 11; percent <= 60; percent += 1) {
      jest.advanceTimersByTime(1000)
      move(meter, percent / 100)
      expect(spoken(meter)).toBe('已读 10%')
    }
    jest.advanceTimersByTime(10_000)
    expect(spoken(meter)).toBe('已读 60%')
    expect(jest.getTimerCount()).toBe(0)
  })

  test('says nothing more when it goes', () => {
    const meter = show('reading-meter')
    move(meter, 0.1)
    move(meter, 0.2)
    meter.detach()
    shown = undefined
    expect(jest.getTimerCount()).toBe(0)
  })
})
