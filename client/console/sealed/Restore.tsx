import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { keep, recovered } from './keyring'
import { KeySetup } from './KeySetup'

/** The key in use lies on another computer: bring it here by its recovery code, or make a new one. */
export function Restore({ own }: { own: readonly string[] }) {
  return (
    <div className="page sealed-form">
      <h1 className="page-title">这台电脑上没有您的密钥</h1>
      <p>密钥只在生成它的那台电脑上。输入收在纸上的恢复码，这台电脑也能打开密封的信。</p>
      <RestoreForm own={own} />
      <details className="sealed-rotate">
        <summary>恢复码也没有了：换一把新密钥</summary>
        <p className="faint">以前的密封信就打不开了，新来的信用新密钥。</p>
        <KeySetup organisationName="" isRotation />
      </details>
    </div>
  )
}

/** A key from its recovery code, kept here under a new password. */
export function RestoreForm({ own }: { own: readonly string[] }) {
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const found = recovered(code)
  const isOwn = found !== null && own.includes(found.keyId)
  const bring = useMutation({ mutationFn: async () => found && keep(found.privateKey, password) })
  return (
    <form
      className="sealed-form"
      onSubmit={(event) => {
        event.preventDefault()
        bring.mutate()
      }}
    >
      <label htmlFor="sealed-recovery">恢复码</label>
      <Input.TextArea
        id="sealed-recovery"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoSize={{ minRows: 2 }}
        autoComplete="off"
      />
      {code.replace(/[^0-9A-Za-z]/g, '').length >= 56 && !isOwn && (
        <Alert type="error" showIcon title="恢复码不对，或者不是您的密钥，请逐字核对。" />
      )}
      <label htmlFor="sealed-new-password">在这台电脑上用的密码（至少 8 位）</label>
      <Input.Password
        id="sealed-new-password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        disabled={!isOwn || password.length < 8}
        loading={bring.isPending}
      >
        恢复
      </Button>
    </form>
  )
}
