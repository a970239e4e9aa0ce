/** What somebody does before their first comment, by the same calls as the phone makes. */

async function post(url: string, body: object, openid = ''): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(body),
  })
  return response.json()
}

/** A code as WeChat's button hands it out. @param phoneNumber eleven digits, in place of the made-up ones */
export async function phoneCode(url: string, openid: string, phoneNumber?: string): Promise<string> {
  return ((await post(`${url}/localcloud/phone-codes`, { openid, phoneNumber })) as { code: string }).code
}

/** Somebody verifies their phone. */
export async function verifyPhone(url: string, openid: string): Promise<void> {
  await act(url, openid, 'comment.verifyPhone', { code: await phoneCode(url, openid) })
}

/** Somebody accepts the agreement and verifies their phone. @param url of the local cloud */
export async function becomeAuthor(url: string, openid: string): Promise<void> {
  await act(url, openid, 'comment.agree', { accepted: '2026-11' })
  await verifyPhone(url, openid)
}

async function act(url: string, openid: string, action: string, input: object): Promise<void> {
  const answer = (await post(`${url}/functions/member`, { action, input }, openid)) as {
    result?: { data?: unknown }
  }
  if (!answer.result?.data) throw new Error(`${action}: ${JSON.stringify(answer)}`)
}
