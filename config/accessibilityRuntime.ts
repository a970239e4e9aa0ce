/** The runtime half of `accessibility.ts`; part of the mini-program. */
import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './ariaAttributes'

mergeInternalComponents(ariaAttributes)
