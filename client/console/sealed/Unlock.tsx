import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { unlock } from './keyring'
import { RestoreForm } from './Restore'

/** The password, once a visit. */
export function Unlock({ own }: { own: readonly string[] }) {
  const [password, setPassword] = useState('')
  const open = useMutation({ mutationFn: () => unlock(password) })
  return (
    <div className="page sealed-form">
      <form
        className="sealed-form"
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <h1 className="page-title">打开密件箱</h1>
        <label htmlFor="sealed-unlock">密钥的密码</label>
        <Input.Password
          id="sealed-unlock"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {open.data === false && <Alert type="error" showIcon title="密码不对，请再试一次。" />}
        <Button type="primary" htmlType="submit" disabled={password === ''} loading={open.isPending}>
          打开
        </Button>
      </form>
      <details className="sealed-rotate">
        <summary>密码忘了：用恢复码设一个新的</summary>
        <RestoreForm own={own} />
      </details>
    </div>
  )
}
