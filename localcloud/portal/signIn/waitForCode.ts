/** How long the console may take to show a code. */
const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 500

/**
 * Waits for the sign-in code that a console window posts to the page that opened it.
 * @throws Error, fit for people, when the window is closed or shows no code within a minute
 */
export function waitForCode(opened: Window): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUpAt = Date.now() + PATIENCE_MS
    const watch = setInterval(() => {
      if (opened.closed) finish(() => reject(new Error('管理后台的窗口关掉了，登录没有完成。')))
      else if (Date.now() > giveUpAt)
        finish(() => reject(new Error('等了一分钟，管理后台没有给出登录码。它可能已经登录，或没有打开。')))
    }, LOOK_EVERY_MS)

    function listen(event: MessageEvent<unknown>) {
      if (event.source !== opened || event.origin !== window.location.origin) return
      const code = codeIn(event.data)
      if (code !== null) finish(() => resolve(code))
    }

    function finish(settle: () => void) {
      clearInterval(watch)
      window.removeEventListener('message', listen)
      settle()
    }

    window.addEventListener('message', listen)
  })
}

function codeIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null
  const { type, code } = message as { type?: unknown; code?: unknown }
  return type === 'lianxin.signInCode' && typeof code === 'string' ? code : null
}
