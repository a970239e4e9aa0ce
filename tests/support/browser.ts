/** A real browser driven as a person would: by what is written on the screen. One browser for a test file. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Product } from '../../scripts/serve-product'
import { openProduct } from './product'

/** Long enough for a busy machine; nothing waits longer than it must. */
const PATIENCE_MS = 30_000

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
]
const { ProgramFiles = '', LOCALAPPDATA = '', 'ProgramFiles(x86)': programFilesX86 = '' } = process.env
const places = [
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[ProgramFiles, programFilesX86, LOCALAPPDATA].flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
]

/** Path of a Chromium, Chrome or Edge; CHROME_PATH goes before everything else. Undefined when there is none. */
function findBrowser(): string | undefined {
  return process.env.CHROME_PATH || places.find((place) => existsSync(place))
}

/** A phone in the hand; leave it out for a desktop window. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

/** Something served to a browser. */
interface Site {
  url: string
  close(): unknown
}

/** What one test file works with. */
export interface Stage<Served extends Site = Product> {
  readonly product: Served
  /**
   * Somebody opens an address of the product (`/app/`) in a browser of their own, with nothing remembered.
   * Whatever goes wrong in there fails the test.
   */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * A group of tests with the product served and a browser started. Where there is no browser they are skipped and say
 * why, except under CI=true, where they fail.
 */
export function describeInBrowser(name: string, body: (stage: Stage) => void): void {
  describeSiteInBrowser(name, openProduct, body)
}

/** The same with something else than the product served. */
export function describeSiteInBrowser<Served extends Site>(
  name: string,
  serve: () => Promise<Served>,
  body: (stage: Stage<Served>) => void,
): void {
  const executablePath = findBrowser()
  if (!executablePath && process.env.CI !== 'true') {
    console.warn(`Skipped, because no Chromium, Chrome or Edge was found (set CHROME_PATH): ${name}`)
    describe.skip(name, () => body({} as Stage<Served>))
    return
  }
  describe(name, () => {
    // A journey through a busy machine's browser gets a second try where nobody is there to start it again; the first
    // failure is printed all the same.
    if (process.env.CI === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true })
    let product: Served
    let browser: Browser | undefined
    const visits: { page: Page; troubles: string[] }[] = []

    beforeAll(async () => {
      if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found; set CHROME_PATH')
      product = await serve()
      browser = await chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      })
    }, 120_000)
    afterEach(async () => {
      const seen = visits.splice(0)
      const troubles = seen.flatMap((visit) => visit.troubles)
      await Promise.all(seen.map(({ page }) => page.context().close()))
      expect(troubles).toEqual([])
    })
    afterAll(async () => {
      await browser?.close()
      await product?.close()
    })

    body({
      get product() {
        return product
      },
      async visit(address, options = {}) {
        if (!browser) throw new Error('the browser is not running')
        const context = await browser.newContext({ locale: 'zh-CN', ...options })
        context.setDefaultTimeout(PATIENCE_MS)
        const troubles: string[] = []
        context.on('page', (opened) => watch(opened, troubles))
        const page = await context.newPage()
        visits.push({ page, troubles })
        await page.goto(product.url + address)
        return page
      },
    })
  })
}

/** Puts on record whatever a person with open developer tools would see in red. */
function watch(page: Page, troubles: string[]): void {
  // A test that takes the network away knows that calls fail then.
  const note = (what: string) =>
    what.includes('ERR_INTERNET_DISCONNECTED') || troubles.push(`${page.url()}: ${what}`)
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(`page error: ${error.stack ?? error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // What a page still asked for when it was left is nobody's loss.
    if (reason !== 'net::ERR_ABORTED') note(`${reason} ${request.url()}`)
  })
}

/** Waits until something that can be seen says this. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/**
 * Polls until the condition holds; rejects with the last thing it said instead. A phone that is opened anew while it is
 * looked at is looked at again.
 */
export async function eventually<T>(look: () => Promise<T>, isIt: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    let last: string
    try {
      const seen = await look()
      if (isIt(seen)) return seen
      last = JSON.stringify(seen)
    } catch (error) {
      if (!isReload(error)) throw error
      last = error.message
    }
    if (Date.now() > end) throw new Error(`waited in vain; the last seen was ${last}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isReload = (error: unknown): error is Error =>
  error instanceof Error && /Frame was detached|Execution context was destroyed/.test(error.message)

/** Polls until what is looked at has stopped moving; answers where. */
export async function atRest(look: () => Promise<number>): Promise<number> {
  const lately: number[] = []
  return eventually(look, (now) => {
    lately.push(now)
    return lately.length > 3 && lately.slice(-4).every((before) => before === now)
  })
}
