/** Shapes of the demo study content: what an editor would otherwise type into the console. */

export type Topic = 'constitution' | 'party' | 'procedure' | 'history' | 'law' | 'safety' | 'life'

/** Where the facts of an item come from. The words are this project's own. */
export interface Source {
  /** The body that issued the document, e.g. 全国人民代表大会. */
  issuer: string
  /** As people cite it: with 《》 when it is a document, bare when it is a body of public advice. */
  title: string
  /** e.g. 主席令第四十五号; null when there is none or it is not certain. */
  documentNumber: string | null
  /** Day on which the cited version was adopted or published, YYYY-MM-DD; null when not certain. */
  publishedOn: string | null
  /** Address of the official site that carries the document. */
  url: string
}

export type Block =
  { type: 'heading' | 'paragraph' | 'quote'; text: string } | { type: 'list'; items: string[] }

/** A recording whose transcript the blocks are. */
export interface Media {
  kind: 'audio' | 'video'
  file: string
  durationSeconds: number
}

/** Asked at the end of an article and answerable from its text alone. */
export interface CheckQuestion {
  kind: 'single' | 'trueFalse'
  stem: string
  /** `['对', '错']` for trueFalse. */
  options: string[]
  /** Indexes into `options`, ascending; exactly one. */
  answer: number[]
  explanation: string
}

export interface ArticleData {
  /** kebab-case, unique, never changed once used, e.g. `constitution-basic-rights`. */
  key: string
  topic: Topic
  /** At most 22 characters. */
  title: string
  /** One sentence, at most 60 characters. */
  summary: string
  /** Reading time of an unhurried reader: about 200 characters a minute, rounded up. */
  minutes: number
  source: Source
  /** Absent for an article, which is nothing but its text. */
  media?: Media
  blocks: Block[]
  /** One or two. */
  checkQuestions: CheckQuestion[]
}

export interface QuestionData {
  /** kebab-case, unique, never changed once used. */
  key: string
  topic: Topic
  kind: 'single' | 'multiple' | 'trueFalse' | 'fillIn'
  /** 1: everybody has met it; 2: known to who has read the source; 3: asks for care. */
  difficulty: 1 | 2 | 3
  stem: string
  /** Three or four; `['对', '错']` for trueFalse, none for fillIn, whose stem has blanks `____`. */
  options: string[]
  /** Indexes into `options`, ascending; exactly one unless `multiple`; none for fillIn. */
  answer: number[]
  /** For each blank the texts that are right. */
  accepted?: string[][]
  /** In blanks, 二十一 and 21 are the same. */
  numeric?: boolean
  /** One to three sentences: why right, and why the tempting wrong one is wrong. */
  explanation: string
  source: Source
}
