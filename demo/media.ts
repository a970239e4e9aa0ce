/**
 * The demo's recording: a chime of a few seconds made note by note, and an item that says honestly what it is. A real
 * recording would make the checkout heavy, and a made-up voice would be nobody's.
 */
import { storeFile } from '../cloudfunctions/kernel/files'
import type { ArticleData } from './content/types'

const SAMPLES_PER_SECOND = 8000
/** Frequencies of the notes, one a second (hertz): C5 E5 G5 C6 G5 E5 C5 G4. */
const NOTES = [523, 659, 784, 1047, 784, 659, 523, 392]
const HEADER_BYTES = 44

/** Stores the recording; answers with the item it belongs to. */
export async function demoRecording(): Promise<ArticleData> {
  return {
    ...item,
    media: { kind: 'audio', file: await storeFile('demo/chime.wav', chime()), durationSeconds: NOTES.length },
  }
}

/** A WAV file, 8 bit mono, about 64 KB. */
function chime(): Buffer {
  const samples = Buffer.alloc(SAMPLES_PER_SECOND * NOTES.length)
  for (let at = 0; at < samples.length; at++) {
    const second = at / SAMPLES_PER_SECOND
    const fading = Math.exp(-3 * (second % 1))
    samples[at] = Math.round(128 + 90 * fading * Math.sin(2 * Math.PI * NOTES[Math.floor(second)]! * second))
  }
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF', 0)
  header.writeUInt32LE(HEADER_BYTES - 8 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24)
  header.writeUInt32LE(SAMPLES_PER_SECOND, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

const item: ArticleData = {
  key: 'life-listening-practice',
  topic: 'life',
  title: '学着听录音：八秒钟的小练习',
  summary: '一段只有八个音的提示音，用来熟悉播放、倍速和续听。',
  minutes: 1,
  source: {
    issuer: '连心演示',
    title: '使用说明（演示内容）',
    documentNumber: null,
    publishedOn: null,
    url: 'https://example.org/lianxin',
  },
  blocks: [
    {
      type: 'paragraph',
      text: '（提示音，共八个音，每秒一个，先升后降。这段声音由程序生成，没有人声。）',
    },
    { type: 'heading', text: '怎么听' },
    {
      type: 'paragraph',
      text: '点圆形按钮开始或暂停。听不清可以选 0.75 倍慢放，赶时间可以选 2 倍快放。左右两个按钮每次退后或前进 15 秒。',
    },
    {
      type: 'paragraph',
      text: '离开这一页，声音会接着放；下次再打开，从上次听到的地方接着听。不方便出声的时候，读文字稿也一样能学完。',
    },
  ],
  checkQuestions: [
    {
      kind: 'single',
      stem: '不方便出声的时候，怎样学完一段录音？',
      options: ['只能等方便的时候再听', '读下面的文字稿，再答题', '把页面开着就行'],
      answer: [1],
      explanation: '文字稿与录音内容相同，读懂了答对题，就算学完；开着页面不算。',
    },
  ],
}
