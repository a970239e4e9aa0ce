import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { keep, makeKey } from './keyring'
import './sealed.css'

const LEAST = 8

/** A new key: a password for this computer, the recovery code on paper, then the public half is registered. */
export function KeySetup({
  organisationName,
  isRotation,
}: {
  organisationName: string
  isRotation: boolean
}) {
  const [made, setMade] = useState<ReturnType<typeof makeKey>>()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [printed, setPrinted] = useState(false)
  const queries = useQueryClient()
  const register = useMutation({
    mutationFn: async (privateKey: Uint8Array) =>
      api('feedback.registerKey', { publicKey: await keep(privateKey, password) }),
    onSuccess: (keys) => {
      queries.setQueryData(['letter-keys'], keys)
      setMade(undefined)
      setPassword('')
      setAgain('')
      setPrinted(false)
    },
  })
  const isSound = password.length >= LEAST && password === again
  return (
    <form
      className={isRotation ? 'sealed-form' : 'page sealed-form'}
      onSubmit={(event) => {
        event.preventDefault()
        if (!made) setMade(makeKey())
        else register.mutate(made.privateKey)
      }}
    >
      {!isRotation && (
        <>
          <h1 className="page-title">开通密件箱</h1>
          <p>
            密封的信在来信人的手机上加密，只有{organisationName}
            的纪检委员能打开。密钥在这台电脑上生成，不会上传， 系统管理员也拿不到。
          </p>
        </>
      )}
      {!made ? (
        <>
          {register.isSuccess && (
            <Alert type="success" showIcon title="新密钥已经启用，旧的仍能打开以前的信。" />
          )}
          <label htmlFor="sealed-password">给密钥设一个密码（至少 {LEAST} 位）</label>
          <Input.Password
            id="sealed-password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <label htmlFor="sealed-again">再输一遍</label>
          <Input.Password
            id="sealed-again"
            autoComplete="new-password"
            value={again}
            status={again !== '' && again !== password ? 'error' : ''}
            onChange={(event) => setAgain(event.target.value)}
          />
          <Button type="primary" htmlType="submit" disabled={!isSound}>
            生成密钥
          </Button>
        </>
      ) : (
        <>
          <Alert
            type="warning"
            showIcon
            title="恢复码只显示这一次"
            description="请打印或抄写，锁进保险柜。电脑坏了、密码忘了，全靠它；两样都丢了，以前的密封信谁也打不开。"
          />
          <output className="sealed-code" data-testid="recovery-code">
            {made.recoveryCode}
          </output>
          <Button onClick={() => window.print()}>打印</Button>
          <Checkbox checked={printed} onChange={(event) => setPrinted(event.target.checked)}>
            恢复码已经收好
          </Checkbox>
          {register.error && <Alert type="error" showIcon title={<ErrorText error={register.error} />} />}
          <Button type="primary" htmlType="submit" disabled={!printed} loading={register.isPending}>
            开始使用
          </Button>
        </>
      )}
    </form>
  )
}
