/**
 * @jest-environment jsdom
 */
/// <reference types="vite/client" />
/** Panels of the inspector before a cloud of canned answers: what is asked, what is sent, and what is not. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { CallsPanel } from '../../localcloud/portal/inspector/calls/CallsPanel'
import { useCallView } from '../../localcloud/portal/inspector/calls/useCallView'
import { DocumentsPanel } from '../../localcloud/portal/inspector/documents/DocumentsPanel'
import { MessagesPanel } from '../../localcloud/portal/inspector/messages/MessagesPanel'
import { ResetCloud } from '../../localcloud/portal/inspector/settings/ResetCloud'
import type { Person } from '../../localcloud/portal/people/person'

jest.mock('lucide-static/icons/arrow-left.svg', () => 'icon')
jest.mock('lucide-static/icons/chevron-right.svg', () => 'icon')
jest.mock('lucide-static/icons/download.svg', () => 'icon')
jest.mock('lucide-static/icons/pause.svg', () => 'icon')
jest.mock('lucide-static/icons/play.svg', () => 'icon')
jest.mock('lucide-static/icons/upload.svg', () => 'icon')
jest.mock('lucide-static/icons/x.svg', () => 'icon')

interface Request {
  method: string
  path: string
  body: string | undefined
}

/** What was asked for, oldest first. */
let asked: Request[]
/** Answers by `METHOD path`, without the query. */
let answers: Record<string, { status?: number; body: unknown }>
let queries: QueryClient

beforeEach(() => {
  asked = []
  answers = {}
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  // jsdom has no such thing as a signal that times out, and no modal dialogs.
  Object.assign(AbortSignal, { timeout: () => undefined })
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
  globalThis.fetch = jest.fn((path: string, { method = 'GET', body }: RequestInit) => {
    asked.push({ method, path, body: body as string | undefined })
    const { status = 200, body: answer } = answers[`${method} ${path.split('?')[0]}`] ?? {
      status: 404,
      body: { error: { message: `nothing at ${path}` } },
    }
    return Promise.resolve({ ok: status < 400, status, text: () => Promise.resolve(JSON.stringify(answer)) })
  }) as unknown as typeof fetch
})
afterEach(() => {
  cleanup()
  queries.clear()
})

const show = (panel: ReactElement) =>
  render(<QueryClientProvider client={queries}>{panel}</QueryClientProvider>)

test('a message is shown as on a phone and opens its page with its reader', async () => {
  const person = { key: 'o-chen', openid: 'o-chen', name: '陈示例', role: '党员', note: '', console: false }
  const message = {
    msgid: 1,
    touser: 'o-chen',
    templateId: 'due',
    page: 'pages/home/index?id=1',
    data: { thing1: { value: '宪法导读' } },
    at: 0,
  }
  answers['GET /localcloud/messages'] = {
    body: { messages: [message, { ...message, msgid: 2, templateId: 'other' }] },
  }
  answers['GET /localcloud/consents'] = {
    body: { consents: [{ openid: 'o-chen', templateId: 'due', left: 2 }] },
  }
  const opened: string[][] = []
  show(
    <MessagesPanel
      sender="连心"
      templates={[{ id: 'due', title: '课程截止提醒', fields: [{ key: 'thing1', label: '课程' }] }]}
      people={[person]}
      chosen={person}
      onOpenPage={(reader, page) => opened.push([reader, page])}
    />,
  )
  expect(await screen.findByRole('heading', { name: '课程截止提醒' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: '订阅消息' })).toBeTruthy()
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['课程', '内容'])
  expect(await screen.findByText(/陈示例.*课程截止提醒/)).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: /进入小程序查看/ })[0] as HTMLElement)
  expect(opened).toEqual([['o-chen', 'pages/home/index?id=1']])
})

const written = () => asked.filter(({ method }) => method !== 'GET')

describe('documents', () => {
  const documents = [
    { _id: 'm 1', name: '陈示例', visits: 3 },
    { _id: 7, name: '林样本', visits: 4 },
  ]
  beforeEach(() => {
    answers['GET /localcloud/documents/members'] = { body: { documents, next: '20' } }
    show(<DocumentsPanel collection="members" onBack={() => undefined} />)
  })

  const open = async (name: RegExp) => {
    fireEvent.click(await screen.findByRole('button', { name }))
    return screen.findByLabelText<HTMLTextAreaElement>('文档内容')
  }
  const asking = (name: string) => within(screen.getByRole('dialog', { name }))

  test('are found by a JSON condition, from the first page on', async () => {
    fireEvent.click(await screen.findByRole('button', { name: '下一页' }))
    await screen.findByText(/第 2 页/)
    fireEvent.change(screen.getByLabelText('条件'), { target: { value: '{"visits": {"$gt": 3}}' } })
    fireEvent.submit(screen.getByRole('search'))
    await screen.findByText(/第 1 页/)
    const queriesAsked = asked.map(({ path }) => new URLSearchParams(path.split('?')[1]))
    expect(queriesAsked.map((query) => [query.get('filter'), query.get('cursor')])).toEqual([
      ['{}', null],
      ['{}', '20'],
      ['{"visits":{"$gt":3}}', null],
    ])
  })

  test('are not asked for with what is no JSON', async () => {
    await screen.findByRole('button', { name: '下一页' })
    fireEvent.change(screen.getByLabelText('条件'), { target: { value: '{visits: 3}' } })
    fireEvent.submit(screen.getByRole('search'))
    await screen.findByText(/第 1 行第 2 个字符/)
    expect(asked).toHaveLength(1)
  })

  test('are saved whole, after a question that names the changes', async () => {
    answers['PUT /localcloud/documents/members/m%201'] = { body: { document: {} } }
    const text = await open(/陈示例/)
    fireEvent.change(text, { target: { value: '{"_id": "m 1", "name": "陈改名", "visits": 3}' } })
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    const question = asking('保存这些修改？')
    question.getByText('修改 name')
    expect(written()).toEqual([])
    fireEvent.click(question.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(written()).toEqual([
      {
        method: 'PUT',
        path: '/localcloud/documents/members/m%201',
        body: '{"_id":"m 1","name":"陈改名","visits":3}',
      },
    ])
  })

  test('stay open with what the cloud says when it refuses', async () => {
    answers['PUT /localcloud/documents/members/7'] = {
      status: 400,
      body: { error: { message: 'duplicate' } },
    }
    const text = await open(/林样本/)
    fireEvent.change(text, { target: { value: '{"_id": 7}' } })
    fireEvent.keyDown(text, { key: 's', ctrlKey: true })
    fireEvent.click(asking('保存这些修改？').getByRole('button', { name: '保存' }))
    await screen.findByText('没有保存：duplicate')
    expect(text.value).toBe('{"_id": 7}')
  })

  test.each(['{"_id": "7"}', '{"_id": 7', '{"_id": 7, "name": "林样本", "visits": 4}'])(
    '%s cannot be saved: another id, unfinished, nothing changed',
    async (value) => {
      fireEvent.change(await open(/林样本/), { target: { value } })
      expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
    },
  )

  test('are deleted only after a yes', async () => {
    answers['DELETE /localcloud/documents/members/7'] = { body: { deleted: 1 } }
    await open(/林样本/)
    fireEvent.click(screen.getByRole('button', { name: '删除' }))
    fireEvent.click(asking('删除这个文档？').getByRole('button', { name: '取消' }))
    expect(written()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '删除' }))
    fireEvent.click(asking('删除这个文档？').getByRole('button', { name: '删除' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(written().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /localcloud/documents/members/7',
    ])
  })

  test('that were changed are not thrown away by Escape', async () => {
    const text = await open(/林样本/)
    fireEvent.change(text, { target: { value: '{"_id": 7, "kept": true}' } })
    fireEvent.keyDown(text, { key: 'Escape' })
    fireEvent.click(asking('放弃修改？').getByRole('button', { name: '继续改' }))
    expect(text.value).toBe('{"_id": 7, "kept": true}')
    fireEvent.keyDown(text, { key: 'Escape' })
    fireEvent.click(asking('放弃修改？').getByRole('button', { name: '放弃' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('go in from a file after a question', async () => {
    answers['POST /localcloud/import/members'] = { body: { imported: 2 } }
    await screen.findByText('陈示例')
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const text = '[{"_id": 1}, {"_id": 2}]'
    const file = Object.assign(new File([text], 'two.json'), { text: () => Promise.resolve(text) })
    fireEvent.change(input, { target: { files: [file] } })
    await screen.findByText('导入 2 个文档？')
    expect(written()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '导入' }))
    await screen.findByText('导入好了')
    expect(written()).toEqual([
      { method: 'POST', path: '/localcloud/import/members', body: '{"_id":1}\n{"_id":2}' },
    ])
  })
})

describe('calls', () => {
  const call = (id: string, facts: object = {}) => ({
    id,
    name: 'member',
    action: `do.${id}`,
    caller: 'o-a',
    source: 'client',
    startedAt: 0,
    ms: 5,
    ok: true,
    error: null,
    operations: [],
    console: [],
    ...facts,
  })
  const person: Person = { key: 'o-a', openid: 'o-a', name: '陈示例', role: '党员', note: '', console: false }

  function Calls() {
    return <CallsPanel people={[person]} chosen={person} view={useCallView()} />
  }
  const listed = () => screen.queryAllByText(/^do\./).map(({ textContent }) => textContent)

  test('are narrowed by kind and words', async () => {
    answers['GET /localcloud/calls'] = { body: { calls: [call('plain'), call('slow', { ms: 900 })] } }
    show(<Calls />)
    await screen.findByText('do.plain')
    fireEvent.click(screen.getByRole('radio', { name: '慢 1' }))
    expect(listed()).toEqual(['do.slow'])
    fireEvent.change(screen.getByLabelText('搜索调用'), { target: { value: 'plain' } })
    expect(listed()).toEqual([])
    screen.getByText(/没有符合条件/)
  })

  test('stand still while stopped, and say how many came', async () => {
    answers['GET /localcloud/calls'] = { body: { calls: [call('first')] } }
    show(<Calls />)
    await screen.findByText('do.first')
    fireEvent.click(screen.getByRole('button', { name: '暂停' }))
    answers['GET /localcloud/calls'] = { body: { calls: [call('third'), call('second'), call('first')] } }
    await queries.invalidateQueries()
    await screen.findByText(/之后又有 2 次调用/)
    expect(listed()).toEqual(['do.first'])
    fireEvent.click(screen.getByRole('button', { name: '继续' }))
    expect(listed()).toEqual(['do.third', 'do.second', 'do.first'])
  })
})

test('everything is emptied only after a yes, and the way back is said', async () => {
  answers['POST /localcloud/reset'] = { body: {} }
  const onReset = jest.fn()
  show(<ResetCloud onReset={onReset} />)
  fireEvent.click(screen.getByRole('button', { name: '清空全部数据' }))
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(written()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '清空全部数据' }))
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  await screen.findByText(/已经清空.*再启动一次/)
  expect(written()).toEqual([{ method: 'POST', path: '/localcloud/reset', body: '{}' }])
  expect(onReset).toHaveBeenCalledTimes(1)
})
