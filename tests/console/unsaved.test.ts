/** Unsaved drafts on the editor's computer. */
import { createUnsavedDrafts, type UnsavedPlace } from '../../client/console/editorial/unsaved'
import { memoryStorage } from './memoryStorage'

const place: UnsavedPlace = { who: '周文静', subject: 'study', id: 'a1', version: null }
const draft = (title: string, keptAt = '2026-03-02T01:00:00Z') => ({
  form: { title },
  title,
  revision: 0,
  from: null,
  keptAt,
})

describe('unsaved drafts', () => {
  it('are found where they were kept, and gone once dropped', () => {
    const drafts = createUnsavedDrafts(memoryStorage())
    drafts.keep(place, draft('写到一半'))
    expect(drafts.find(place)).toEqual(draft('写到一半'))
    drafts.drop(place)
    expect(drafts.find(place)).toBeNull()
  })

  it('belong to one version and one person', () => {
    const drafts = createUnsavedDrafts(memoryStorage())
    drafts.keep(place, draft('写到一半'))
    expect(drafts.find({ ...place, version: 1 })).toBeNull()
    expect(drafts.find({ ...place, who: '何志远' })).toBeNull()
    expect(drafts.find({ ...place, subject: 'quiz' })).toBeNull()
  })

  it('that the server has never seen are listed, newest first, and no others', () => {
    const drafts = createUnsavedDrafts(memoryStorage())
    drafts.keep(place, draft('早', '2026-03-02T01:00:00Z'))
    drafts.keep({ ...place, id: 'a2' }, draft('晚', '2026-03-02T02:00:00Z'))
    drafts.keep({ ...place, id: 'a3', version: 2 }, draft('已有草稿'))
    drafts.keep({ ...place, id: 'a4', who: '何志远' }, draft('别人的'))
    expect(drafts.findNew('周文静', 'study').map(({ id, title }) => [id, title])).toEqual([
      ['a2', '晚'],
      ['a1', '早'],
    ])
  })

  it('that are damaged count as none', () => {
    const storage = memoryStorage()
    const drafts = createUnsavedDrafts(storage)
    drafts.keep(place, draft('写到一半'))
    storage.setItem(storage.key(0)!, '{"form":')
    expect(drafts.find(place)).toBeNull()
    expect(drafts.findNew('周文静', 'study')).toEqual([])
  })

  it('that the storage refuses are not swallowed', () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => createUnsavedDrafts(full).keep(place, draft('太长'))).toThrow('QuotaExceededError')
  })
})
