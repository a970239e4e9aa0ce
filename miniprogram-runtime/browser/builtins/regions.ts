/** A few regions, enough to see how a mini-program takes what was chosen; code, postcode and name as WeChat has them. */
export interface Region {
  code: string
  name: string
  postcode?: string
  parts?: Region[]
}

export const REGIONS: Region[] = [
  {
    code: '110000',
    name: '北京市',
    parts: [
      {
        code: '110100',
        name: '北京市',
        parts: [
          { code: '110101', name: '东城区', postcode: '100010' },
          { code: '110108', name: '海淀区', postcode: '100080' },
        ],
      },
    ],
  },
  {
    code: '440000',
    name: '广东省',
    parts: [
      {
        code: '440100',
        name: '广州市',
        parts: [
          { code: '440106', name: '天河区', postcode: '510630' },
          { code: '440113', name: '番禺区', postcode: '511400' },
        ],
      },
      {
        code: '440300',
        name: '深圳市',
        parts: [{ code: '440304', name: '福田区', postcode: '518033' }],
      },
    ],
  },
]
