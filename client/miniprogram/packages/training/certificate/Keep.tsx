import { Notice } from '../../../components/Notice'

/** In WeChat the page itself is the picture: it fits on one screen and shows nothing else. */
export function Keep() {
  return <Notice>需要留存或打印时，请截屏保存；支部书记也可以在管理后台打印。</Notice>
}
