import type { PickedFile } from '../shared/window'

/** A file that the mini-program got a temporary path for. */
export interface TemporaryFile {
  name: string
  type: string
  bytes: Uint8Array
}

const TEMPORARY = 'wxfile://tmp_'

export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(window.atob(base64), (letter) => letter.charCodeAt(0))
}

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return window.btoa(text)
}

/** The files of the phone that the mini-program may see by their temporary paths, gone when it ends. */
export class Files {
  private readonly files = new Map<string, TemporaryFile>()
  private kept = 0

  /** Keeps a file; its temporary path, with the file's own ending. */
  keep(file: TemporaryFile): string {
    const ending = /\.[A-Za-z0-9]+$/.exec(file.name)?.[0] ?? ''
    const path = `${TEMPORARY}${++this.kept}${ending}`
    this.files.set(path, file)
    return path
  }

  /** Puts a file where the mini-program wants it. */
  write(path: string, file: TemporaryFile): void {
    this.files.set(path, file)
  }

  remove(path: string): void {
    this.files.delete(path)
  }

  get(path: string): TemporaryFile | undefined {
    return this.files.get(path)
  }

  /** An address by which the browser can show the file. */
  address(path: string): string | undefined {
    const file = this.files.get(path)
    return file && `data:${file.type};base64,${base64Of(file.bytes)}`
  }
}

export function fileOf({ name, type, base64 }: PickedFile): TemporaryFile {
  return { name, type, bytes: bytesOfBase64(base64) }
}

/** Lets the person pick files of this machine; an empty list where they picked none. */
export function pickFiles(accept: string, multiple: boolean): Promise<TemporaryFile[]> {
  return new Promise((resolve, reject) => {
    const field = document.createElement('input')
    Object.assign(field, { type: 'file', accept, multiple })
    field.addEventListener('cancel', () => resolve([]))
    field.addEventListener('change', () => {
      const picked = [...(field.files ?? [])].map(async (file) => ({
        name: file.name,
        type: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }))
      Promise.all(picked).then(resolve, reject)
    })
    field.click()
  })
}
