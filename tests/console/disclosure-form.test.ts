/** What the form of a disclosure counts is what the contract counts. */
import {
  type DisclosureForm,
  disclosureInput,
  emptyDisclosure,
  limits,
} from '../../client/console/disclosure/disclosureForm'
import { contracts } from '../../cloudfunctions/domains/contracts'

const form: DisclosureForm = {
  ...emptyDisclosure('branch-1'),
  title: '标题',
  contact: '办公室',
  blocks: [{ type: 'paragraph', runs: [{ text: '现予公示。' }] }],
}

/** What the contract has against a form, by path. */
function problems(changes: Partial<DisclosureForm>): string[] {
  const given = { disclosureId: 'd', revision: 0, ...disclosureInput({ ...form, ...changes }, 5) }
  const parsed = contracts['disclosure.save'].input.safeParse(given)
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

const files = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...file, fileId: `cloud://f/${at}` }))
const file = { name: 'a.pdf', mime: 'application/pdf' as const, bytes: 1, sha256: '' }

test.each<[keyof typeof limits, string, (size: number) => Partial<DisclosureForm>]>([
  ['title', 'fields.title', (size) => ({ title: '字'.repeat(size) })],
  ['contact', 'fields.contact', (size) => ({ contact: '字'.repeat(size) })],
  ['correction', 'fields.correction', (size) => ({ correction: '字'.repeat(size) })],
  ['workingDays', 'fields.workingDays', (size) => ({ workingDays: size })],
  ['files', 'keptFileIds', (size) => ({ files: files(size) })],
])('%s: the contract takes as much as the form allows and nothing more', (limit, path, changes) => {
  expect(problems(changes(limits[limit]))).toEqual([])
  expect(problems(changes(limits[limit] + 1))).toEqual([path])
})

test('a form left as it began, and an empty correction, are what the contract takes or names', () => {
  expect(problems({})).toEqual([])
  expect(problems({ correction: '  ' })).toEqual([])
  expect(problems({ title: ' ', contact: '' }).sort()).toEqual(['fields.contact', 'fields.title'])
})
