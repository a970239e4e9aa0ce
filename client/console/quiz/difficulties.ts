/** How hard a question is, in words an editor can hold it against. */
export const difficulties = [
  { value: 1, label: '常识' },
  { value: 2, label: '读过就会' },
  { value: 3, label: '要细想' },
]
