/** The console's client: one way to ask, whatever wraps the answer, and one kind of error. */
import { type ApiError, createApi } from '../../client/console/api/client'
import { createSessionStore, type KeyValueStorage } from '../../client/console/api/session'
import { memoryStorage } from './memoryStorage'

function clientAnswering(body: unknown, storage: KeyValueStorage = memoryStorage()) {
  const session = createSessionStore(storage)
  const sent: { url: string; body: unknown }[] = []
  const api = createApi({
    base: 'https://cloud.example',
    session,
    fetch: (url, init) => {
      sent.push({ url: String(url), body: JSON.parse(String(init?.body)) })
      if (body instanceof Error) return Promise.reject(body)
      return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body)))
    },
  })
  return { api, session, sent }
}

const refused = (error: object) => ({ result: { error: { traceId: 't-1', ...error } } })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: ApiError) => error,
  )

describe('asking', () => {
  it('sends action and input to the console function, without a session while nobody is signed in', async () => {
    const { api, sent } = clientAnswering({ result: { data: { status: 'waiting' } } })
    await api('console.poll', { pollToken: 'p'.repeat(20) })
    expect(sent).toEqual([
      {
        url: 'https://cloud.example/functions/console',
        body: { action: 'console.poll', input: { pollToken: 'p'.repeat(20) } },
      },
    ])
  })

  it('sends the token of the session once there is one', async () => {
    const { api, session, sent } = clientAnswering({ result: { data: { signedOut: true } } })
    session.start({ token: 'secret', expiresAt: '2026-03-02T00:00:00Z' })
    await api('console.signOut', {})
    expect(sent[0]?.body).toMatchObject({ session: 'secret' })
  })
})

describe('answers', () => {
  it.each([
    ['wrapped in result, as the local cloud gives it', { result: { data: { signedOut: true } } }],
    ["bare, as the cloud's HTTP access gives it", { data: { signedOut: true } }],
  ])('are taken %s', async (_, body) => {
    await expect(clientAnswering(body).api('console.signOut', {})).resolves.toEqual({ signedOut: true })
  })

  it('that refuse carry code, message, trace id and fields', async () => {
    const fields = [{ path: 'title', message: '不能为空' }]
    const { api } = clientAnswering(refused({ code: 'INPUT_INVALID', message: '有误', fields }))
    expect(await failure(api('console.signOut', {}))).toMatchObject({
      code: 'INPUT_INVALID',
      message: '有误',
      traceId: 't-1',
      fields,
    })
  })

  it.each([
    ['an error of the platform', { error: { code: 'FUNCTION_NOT_FOUND', message: 'no such function' } }],
    ['a page instead of an answer', '<html>502 Bad Gateway</html>'],
    ['nothing one can read', { result: {} }],
  ])('%s become one plain sentence', async (_, body) => {
    const error = await failure(clientAnswering(body).api('console.signOut', {}))
    expect(error?.code).toBe('CALL_FAILED')
    expect(error?.message).toMatch(/^服务暂时没有答复/)
  })

  it('that never come are a network problem', async () => {
    const error = await failure(clientAnswering(new TypeError('fetch failed')).api('console.signOut', {}))
    expect(error?.code).toBe('NETWORK')
  })
})

describe('a session the server no longer knows', () => {
  const lost = refused({ code: 'SIGN_IN_REQUIRED', message: '登录已失效' })

  it('ends, and its token leaves the tab', async () => {
    const storage = memoryStorage()
    const { api, session } = clientAnswering(lost, storage)
    session.start({ token: 'old', expiresAt: '2026-03-02T00:00:00Z' })
    expect((await failure(api('console.session', {})))?.code).toBe('SIGN_IN_REQUIRED')
    expect(session.state()).toEqual({ session: null, lost: true })
    expect(storage.length).toBe(0)
  })

  it('does not end one that was begun since', async () => {
    const { api, session } = clientAnswering(lost)
    session.start({ token: 'old', expiresAt: '2026-03-02T00:00:00Z' })
    const asking = failure(api('console.session', {}))
    session.start({ token: 'new', expiresAt: '2026-03-03T00:00:00Z' })
    await asking
    expect(session.token()).toBe('new')
  })
})

describe('the session of a tab', () => {
  it('is found again when the page is loaded anew', () => {
    const storage = memoryStorage()
    createSessionStore(storage).start({ token: 'kept', expiresAt: '2026-03-02T00:00:00Z' })
    expect(createSessionStore(storage).token()).toBe('kept')
  })

  it('is none when what is stored cannot be read', () => {
    const storage = memoryStorage()
    storage.setItem('lianxin.console.session', '{"token":')
    expect(createSessionStore(storage).token()).toBeNull()
  })
})
