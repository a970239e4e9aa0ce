import { type Fields, jsonProblem, type Parsed } from './json'

/** Documents of a file: one a line, or one array. */
export function parseImport(text: string): Parsed<Fields[]> {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return { problem: '文件是空的' }
  const list = trimmed.startsWith('[') ? parseList(trimmed) : parseLines(trimmed)
  if ('problem' in list) return list
  const wrong = list.value.findIndex((item) => !isFields(item))
  if (wrong >= 0) return { problem: `第 ${wrong + 1} 个不是文档` }
  return list as { value: Fields[] }
}

function parseList(text: string): Parsed<unknown[]> {
  try {
    return { value: JSON.parse(text) as unknown[] }
  } catch {
    return { problem: jsonProblem(text) }
  }
}

function parseLines(text: string): Parsed<unknown[]> {
  const documents: unknown[] = []
  for (const [position, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      documents.push(JSON.parse(line))
    } catch {
      return { problem: `第 ${position + 1} 行不是完整的 JSON 文档` }
    }
  }
  return { value: documents }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
