import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { unlock } from './keyring'

/** The password, once a visit. */
export function Unlock() {
  const [password, setPassword] = useState('')
  const open = useMutation({ mutationFn: () => unlock(password) })
  return (
    <form
      className="page sealed-form"
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
  )
}
