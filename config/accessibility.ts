/**
 * Taro's templates leave out WeChat's `aria-*` attributes; this adds them, so that screen readers can name what is
 * touched. Templates and runtime shorten attribute names by position and must therefore know the same list.
 */
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from './ariaAttributes'

interface MiniPlatform {
  runtimePath: string | string[]
  template?: { mergeComponents(context: IPluginContext, components: object): void }
}

export default function accessibility(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ariaAttributes)
      platform.runtimePath = [
        ...[platform.runtimePath].flat(),
        path.resolve(process.cwd(), 'config/accessibilityRuntime.ts'),
      ]
    },
  })
}
