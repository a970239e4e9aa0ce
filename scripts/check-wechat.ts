/**
 * `npm run check:wechat`: lets WeChat's own miniprogram-ci read the built mini-program (settings, files, scripts and
 * styles; templates are compiled by wcc in `npm test`), without an account and without the network. The tool is large
 * and no dependency: who wants this check installs it beside the project, `npm install --no-save miniprogram-ci`.
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Not among the dependencies, so it may be absent. */
const TOOL = 'miniprogram-ci'

const root = join(__dirname, '..')
const distDir = join(root, 'dist', 'weapp')

/** A form that WeChat's application ids have; nothing is uploaded, so nobody's is needed. */
const APP_ID = 'wx1234567890abcdef'

interface Project {
  attr(): Promise<object>
}

/** As much of miniprogram-ci as is used here. */
interface MiniProgramCi {
  Project: new (options: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => Project
  getCompiledResult(
    options: { project: Project; version: string; desc: string; setting: object; onProgressUpdate(): void },
    target: string,
  ): Promise<unknown>
}

/** What the tool would ask WeChat about the account: the limits of an ordinary one. */
const ACCOUNT = {
  appid: APP_ID,
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxLocalstorageSize: 10,
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 200,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

function findTool(): MiniProgramCi | undefined {
  try {
    return require(TOOL) as MiniProgramCi
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    return undefined
  }
}

async function main(): Promise<number> {
  if (!existsSync(join(distDir, 'app.json'))) {
    console.error('There is no built mini-program yet: run `npm run build -- weapp` first.')
    return 1
  }
  const tool = findTool()
  if (!tool) {
    console.log(`Not checked: ${TOOL} is not installed (npm install --no-save ${TOOL}).`)
    return 0
  }
  const temporary = mkdtempSync(join(tmpdir(), 'check-wechat-'))
  try {
    // The tool wants a key even where it signs nothing.
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const privateKeyPath = join(temporary, 'throwaway.key')
    writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
    const project = new tool.Project({
      appid: APP_ID,
      type: 'miniProgram',
      projectPath: distDir,
      privateKeyPath,
      ignores: [],
    })
    project.attr = () => Promise.resolve(ACCOUNT)
    await tool.getCompiledResult(
      {
        project,
        version: '0.0.0',
        desc: 'check',
        // Making files smaller makes the tool read them: slips in scripts and styles come out as well.
        setting: { es6: true, minify: true, minifyWXML: true, minifyWXSS: true },
        onProgressUpdate: () => undefined,
      },
      join(temporary, 'compiled.zip'),
    )
    console.log(`${TOOL} takes the mini-program's settings, scripts and styles as they are.`)
    return 0
  } catch (error) {
    console.error(`${TOOL} refuses the mini-program: ${(error as Error).message}`)
    return 1
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
