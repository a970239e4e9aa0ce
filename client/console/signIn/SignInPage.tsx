import { Alert, Button, Skeleton } from 'antd'
import { useEffect } from 'react'
import { Failure } from '../parts/Failure'
import { Mark } from '../parts/Mark'
import { readableCountdown } from '../parts/time'
import { QrPicture } from './QrPicture'
import { qrContent, spacedCode } from './signInCode'
import './signIn.css'
import { useSignInCode } from './useSignInCode'

/** The only way in: a code that the person confirms in the mini-program. */
export default function SignInPage({ lost }: { lost: boolean }) {
  const { code, error, expired, offline, secondsLeft, refresh } = useSignInCode()
  useAnnouncedCode(expired ? null : code)

  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <Mark />
        <h1>登录管理后台</h1>
        {lost && (
          <Alert type="warning" showIcon title="登录已失效，请重新登录。没保存的内容还在，登录后接着写。" />
        )}
        {error ? (
          <Failure error={error} retry={refresh} />
        ) : code === null ? (
          <Skeleton active paragraph={{ rows: 5 }} />
        ) : (
          <>
            <div className={expired ? 'sign-in-code-area expired' : 'sign-in-code-area'}>
              <QrPicture content={qrContent(code)} label="登录二维码" />
              <p className="sign-in-code" data-testid="sign-in-code">
                {spacedCode(code)}
              </p>
            </div>
            <div className="sign-in-state" role="status">
              {expired ? (
                <>
                  <p>登录码已过期</p>
                  <Button type="primary" onClick={refresh}>
                    换一个登录码
                  </Button>
                </>
              ) : offline ? (
                <p>网络断开了，正在重新连接…</p>
              ) : (
                <p>
                  等待手机确认
                  {secondsLeft !== null && (
                    <span className="numbers"> · {readableCountdown(secondsLeft)} 后过期</span>
                  )}
                </p>
              )}
            </div>
          </>
        )}
        <ol className="sign-in-steps">
          <li>打开微信里的“连心”小程序</li>
          <li>进入“我的”，点“登录管理后台”</li>
          <li>扫一扫，或输入上面的八位登录码，核对后确认</li>
        </ol>
      </section>
      <p className="sign-in-foot">没有密码可被盗用。关闭这个页面即退出登录。</p>
    </main>
  )
}

/** Puts the code where the page that opened this one, and a person switching tabs, can see it. */
function useAnnouncedCode(code: string | null) {
  useEffect(() => {
    if (code === null) return
    document.title = `${spacedCode(code)} · 登录连心管理后台`
    const message = { type: 'lianxin.signInCode', code }
    const { opener, parent } = window as { opener: Window | null; parent: Window }
    opener?.postMessage(message, window.location.origin)
    if (parent !== window) parent.postMessage(message, window.location.origin)
    return () => {
      document.title = '连心管理后台'
    }
  }, [code])
}
