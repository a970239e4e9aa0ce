/** Pasted HTML on its way to the server, which alone decides what of it may stay. */
import { api } from '../api'
import type { Output } from '../api/client'
import { type BlockForm, blockForm } from './blocks'

type Dropped = Output<'study.cleanHtml'>['dropped']

/** The server takes so many bytes in one call; Chinese takes three a character. */
const mostBytes = 75_000

/** Blocks of pasted HTML with a sentence on what was dropped; null when it is too long for one paste. */
export async function blocksOfHtml(html: string): Promise<{ blocks: BlockForm[]; told: string } | null> {
  const sent = slimmed(html)
  if (new TextEncoder().encode(sent).length > mostBytes) return null
  const { blocks, dropped } = await api('study.cleanHtml', { html: sent })
  return { blocks: blocks.map(blockForm), told: toldOf(dropped) }
}

/** Word wraps a page of text in a hundred pages of style sheets: those stay here. Nothing else is decided here. */
export function slimmed(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html
  return fragment
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style[\s\S]*?<\/style>/gi, '<style></style>')
    .replace(/ (?:class|lang|id)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replace(/(src)=("|')data:[^"']*\2/gi, '$1=""')
}

const names: Record<keyof Dropped, (count: number) => string> = {
  styles: (count) => `${count} 处样式`,
  scripts: (count) => `${count} 段脚本`,
  images: (count) => `${count} 张图片（请用“图片”另外上传）`,
  links: (count) => `${count} 个不是 https 的链接`,
  embeds: (count) => `${count} 个嵌入的部件`,
}

function toldOf(dropped: Dropped): string {
  const parts = (Object.keys(names) as (keyof Dropped)[])
    .filter((kind) => dropped[kind] > 0)
    .map((kind) => names[kind](dropped[kind]))
  return parts.length === 0 ? '' : `去掉了 ${parts.join('、')}`
}
