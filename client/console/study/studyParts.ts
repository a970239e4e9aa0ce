/** A study item part by part, in words, so that two versions can be compared. */
import { kindNames as questionKinds, letterOf } from '../editorial/choice'
import type { Part } from '../editorial/subject'
import { topicNames } from '../editorial/topics'
import { type BlockForm, blockNames, plainText } from './blocks'
import { addressOfFile } from './files'
import { howNames, kindNames, type StudyForm } from './studyForm'

export function studyParts(form: StudyForm): Part[] {
  const { source, media, supersededBy } = form
  return [
    { label: '标题', text: form.title },
    { label: '摘要', text: form.summary },
    { label: '主题', text: form.topic ? topicNames[form.topic] : '' },
    { label: '阅读时间', text: form.minutes === null ? '' : `${form.minutes} 分钟` },
    { label: '必学', text: form.required ? '是' : '否' },
    { label: '发布单位', text: source.issuer },
    { label: '文件名称', text: source.title },
    { label: '文号', text: source.documentNumber },
    { label: '发布日期', text: source.publishedOn },
    { label: '网址', text: source.url },
    { label: '形式', text: kindNames[media.kind] },
    {
      label: '文件',
      text: media.kind === 'article' ? '' : [media.file, media.name].filter(Boolean).join(' '),
    },
    ...form.blocks.map(blockPart),
    ...form.facts.map(({ rule, value, unit }) => ({
      label: '规则与数字',
      text: `${rule} ${value ?? ''}${unit}`,
    })),
    ...form.checkQuestions.flatMap((question, index) => {
      const label = `读后题 ${index + 1}`
      return [
        { label: `${label} · 题型`, text: questionKinds[question.kind] },
        { label: `${label} · 题干`, text: question.stem },
        ...question.options.map((option, at) => ({ label: `${label} · 选项 ${letterOf(at)}`, text: option })),
        { label: `${label} · 答案`, text: question.answer.map(letterOf).join('') },
        { label: `${label} · 解析`, text: question.explanation },
      ]
    }),
    {
      label: '效力',
      text: supersededBy
        ? [howNames[supersededBy.how], supersededBy.successor?.title, supersededBy.on, supersededBy.basis]
            .filter(Boolean)
            .join(' · ')
        : '仍然有效',
    },
  ].filter(({ text }) => text !== '')
}

/** The text with what is set differently named after it: bold and links count as changes too. */
function blockPart(block: BlockForm): Part {
  const label = blockNames[block.type]
  if (block.type === 'image') {
    const file = addressOfFile(block.fileId) ? block.fileId.split('/').at(-1) : '未上传'
    return { label, text: [block.alt, block.caption, file].filter(Boolean).join(' · ') }
  }
  if (block.type === 'table') return { label, text: block.rows.map((cells) => cells.join('｜')).join('\n') }
  const set = block.runs.flatMap(({ text, bold, italic, href }) => [
    ...(bold ? [`加粗“${text}”`] : []),
    ...(italic ? [`斜体“${text}”`] : []),
    ...(href ? [`链接“${text}”到 ${href}`] : []),
  ])
  const ordered = block.ordered ? ['编号'] : []
  const notes = [...ordered, ...set]
  return { label, text: plainText(block) + (notes.length > 0 ? `\n（${notes.join('；')}）` : '') }
}
