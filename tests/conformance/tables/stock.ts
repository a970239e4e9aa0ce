/** What the suite's collections hold before anything is tried. Nothing but the rows of updates changes it. */

export const WHEN = new Date('2026-02-28T17:05:09.123Z')

export const stock: Record<string, Array<Record<string, unknown>>> = {
  fruit: [
    { _id: 'apple', kind: 'pome', price: 5, tags: ['red', 'sweet'], size: { w: 7, h: 8 }, since: WHEN },
    { _id: 'pear', kind: 'pome', price: 4, tags: ['green'], size: { w: 6, h: 9 }, lots: [{ n: 1, at: 'a' }] },
    {
      _id: 'cherry',
      kind: 'stone',
      price: 12,
      tags: [],
      lots: [
        { n: 5, at: 'b' },
        { n: 2, at: 'a' },
      ],
    },
    { _id: 'plum', kind: 'stone', price: 3, tags: ['red', 'sour'], note: null },
    { _id: 'Quince', kind: 'pome', price: 8, tags: ['yellow'], since: new Date('2026-03-05T00:00:00Z') },
  ],
  single: [
    {
      _id: 'one',
      n: 7,
      minus: -4.5,
      text: 'Hello 连心',
      list: [3, 1, 2],
      objects: [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
      nested: { a: 1, b: { c: 2 } },
      when: WHEN,
      yes: true,
      no: false,
      nothing: null,
    },
  ],
  boxes: [
    { _id: 'b1', holds: 'apple', count: 2 },
    { _id: 'b2', holds: 'pear', count: 3 },
    { _id: 'b3', holds: 'apple', count: 4 },
    { _id: 'b4', holds: 'nothing', count: 1 },
  ],
  tree: [
    { _id: 'root', parent: null },
    { _id: 'left', parent: 'root' },
    { _id: 'leaf', parent: 'left' },
  ],
  changed: [],
}
