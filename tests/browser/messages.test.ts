import { describeInBrowser, phone, see } from '../support/browser'

describeInBrowser('the messages in the app', (stage) => {
  test('are marked unread until they have been shown, and lead to what they are about', async () => {
    const page = await stage.visit('/app/?openid=o-demo-member#/pages/me/index', phone)
    await page.getByRole('button', { name: /^消息/ }).tap()
    // Shown at once with its mark; that it was seen is told behind it.
    const read = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('message.read'),
    )
    const course = page.getByRole('link', { name: /^未读，.*党员的权利和义务/ })
    await course.waitFor()
    await see(page, '支部大会请假要写条子吗？')
    expect((await read).ok()).toBe(true)

    await page.reload()
    const again = page.getByRole('link', { name: /^[^未].*党员的权利和义务/ })
    await again.waitFor()
    expect(await course.count()).toBe(0)
    await again.tap()
    await page.waitForURL(/packages\/course\/course\/index/)
    await page.getByRole('heading', { name: '党员的权利和义务' }).waitFor()
  })

  test('who handles letters lets WeChat remind them, once for each time they agree; members are not asked', async () => {
    const officer = await stage.visit(
      '/weapp/?openid=o-demo-inspector#/packages/settings/messages/index',
      phone,
    )
    await see(officer, '微信里不提醒')
    await officer.getByRole('button', { name: '同意微信提醒一次', exact: true }).tap()
    await officer.getByRole('button', { name: '允许', exact: true }).tap()
    await see(officer, '微信里还能提醒 1 次')
    await officer.getByRole('button', { name: '再同意一次', exact: true }).waitFor()

    const member = await stage.visit('/weapp/?openid=o-demo-member#/packages/settings/messages/index', phone)
    await member.getByRole('link', { name: /党员的权利和义务/ }).waitFor()
    expect(await member.getByText('来信办理提醒').count()).toBe(0)
  }, 60_000)
})
