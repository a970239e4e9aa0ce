import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { openPackage } from '../package/files'

/** Where the npm package `miniprogram-compiler` keeps its programs, by Node's name of the system. */
const FOLDERS: Record<string, { folder: string; suffix: string }> = {
  'linux-x64': { folder: 'linux', suffix: '' },
  'darwin-x64': { folder: 'mac', suffix: '' },
  // Rosetta runs it on Apple silicon; where it is not installed the program fails to start and the check is skipped.
  'darwin-arm64': { folder: 'mac', suffix: '' },
  'win32-x64': { folder: 'windows', suffix: '.exe' },
}

export type CompilerVerdict = { problems: string[] } | { skipped: string }

/**
 * Compiles every template and style with WeChat's own wcc and wcsc and gives what they refuse.
 * Skipped, with the reason, where npm has no such program for this system or it cannot be started.
 */
export function checkWithWechatCompilers(distDir: string): CompilerVerdict {
  const system = `${process.platform}-${process.arch}`
  const place = FOLDERS[system]
  if (!place) return { skipped: `WeChat's compilers do not exist for ${system}` }
  const programs = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', place.folder)
  const temporary = mkdtempSync(join(tmpdir(), 'wechat-compilers-'))
  try {
    const files = openPackage(distDir)
    const templates = [...files.withExtension('.wxml'), ...files.withExtension('.wxs')]
    const styles = files.withExtension('.wxss')
    const problems: string[] = []
    const runs = [
      { program: `wcc${place.suffix}`, args: ['-d', '-cc', '0', ...templates, '-gn', '$gwx'] },
      { program: `wcsc${place.suffix}`, args: ['-db', '-pc', '0', ...styles] },
    ]
    for (const { program, args } of runs) {
      const path = runnable(join(programs, program), temporary)
      if (path === undefined) return { skipped: `${program} is not there` }
      const { error, status, stderr, stdout } = spawnSync(path, args, {
        cwd: distDir,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      })
      if (error) return { skipped: `${program} does not run here: ${error.message}` }
      if (status !== 0) problems.push(`${program}: ${(stderr || stdout).trim() || `exit code ${status}`}`)
    }
    return { problems }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** npm may have unpacked a program without leave to run it; then a copy that has it is run instead. */
function runnable(path: string, temporary: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    const copy = join(temporary, basename(path))
    copyFileSync(path, copy)
    chmodSync(copy, 0o755)
    return copy
  }
}
