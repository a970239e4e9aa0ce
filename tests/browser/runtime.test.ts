/**
 * What the mini-program runtime leaves to the browser: drawing on a canvas, choosing a file, seeing what comes into view.
 * jsdom has none of it, so these run the runtime's own fixture in a real browser.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runtimePage } from '../../miniprogram-runtime'
import { describeSiteInBrowser, phone, see } from '../support/browser'

async function serveFixture() {
  const site = runtimePage({ distDir: join(__dirname, '..', 'weapp', 'fixture'), basePath: '/weapp/' })
  const server = createServer((request, response) => {
    const answer = site.handle(request.url ?? '')
    response.writeHead(answer?.status ?? 204, { 'content-type': answer?.type ?? 'text/plain' })
    response.end(answer?.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

describeSiteInBrowser('the mini-program runtime in a browser', serveFixture, (stage) => {
  test('what is drawn on a canvas is seen on the page', async () => {
    const page = await stage.visit('/weapp/#/pages/more/index', phone)
    await see(page, '400,undefined,true')
    const colourAt = (x: number, y: number) =>
      page.evaluate(
        ([left, top]) => {
          const canvas = document.querySelector('canvas')
          return [...(canvas?.getContext('2d')?.getImageData(left!, top!, 1, 1).data ?? [])]
        },
        [x, y],
      )
    expect(await colourAt(20, 50)).toEqual([0xb8, 0x14, 0x1a, 255])
    expect(await colourAt(300, 50)).toEqual([0, 0, 0, 0])
  })

  test('what comes into view is told when it does, not before', async () => {
    const page = await stage.visit('/weapp/#/pages/more/index', phone)
    await see(page, '400,undefined,true')
    // Far below, so that it has to be scrolled to.
    await page.evaluate(() => {
      const far = document.querySelector<HTMLElement>('#far')
      if (far) far.style.marginTop = '2000px'
    })
    await page.getByText('看着').click()
    expect(await page.getByText('远,').count()).toBe(0)
    await page.evaluate(() => document.querySelector('#far')?.scrollIntoView({ block: 'center' }))
    await see(page, /^远,(1|0\.[5-9]\d*),/)
  })

  test('choosing a picture opens the browser’s own dialog, and the page gets the file', async () => {
    const page = await stage.visit('/weapp/#/pages/api/index', phone)
    await page.getByText('选图', { exact: true }).click()
    const asked = page.waitForEvent('filechooser')
    await page.getByText('同意', { exact: true }).click()
    const chooser = await asked
    const content = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: content })
    await see(page, JSON.stringify({ size: content.length, type: 'image' }))
  })
})
