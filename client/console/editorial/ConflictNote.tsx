import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Popconfirm } from 'antd'
import { useState } from 'react'
import { readableInstant } from '../parts/time'
import type { LoadedVersion, Subject } from './subject'

interface Props<Form> {
  subject: Subject<Form>
  id: string
  version: number
  mine: Form
  /** Saves over the given revision. */
  overwrite: (revision: number) => Promise<unknown>
  giveUp: (theirs: LoadedVersion<Form>) => void
}

/** Somebody else saved the same draft meanwhile: look, then choose. What was typed stays until then. */
export function ConflictNote<Form>({ subject, id, version, mine, overwrite, giveUp }: Props<Form>) {
  const { message } = App.useApp()
  const [theirs, setTheirs] = useState<LoadedVersion<Form> | null>(null)
  const look = useMutation({
    mutationFn: () => subject.load(id, version),
    onSuccess: setTheirs,
    onError: (error) => void message.error(`没有读到对方的版本：${error.message}`),
  })
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title="这份稿件刚被别人改过"
        description="您写的内容还在下面，一个字也没有丢。先看看对方改了什么，再决定用哪一份。"
        action={
          <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
            看对方的版本
          </Button>
        }
      />
      <Drawer
        title={theirs && `${theirs.author} ${readableInstant(theirs.updatedAt)} 保存的版本`}
        open={theirs !== null}
        onClose={() => setTheirs(null)}
        size={860}
        footer={
          theirs && (
            <div className="conflict-choices">
              <Popconfirm
                title="放弃您写的这一份？"
                okText="放弃"
                onConfirm={() => {
                  giveUp(theirs)
                  setTheirs(null)
                }}
              >
                <Button>用对方的</Button>
              </Popconfirm>
              <Button
                type="primary"
                disabled={theirs.status !== 'draft'}
                onClick={() => void overwrite(theirs.revision).then(() => setTheirs(null))}
              >
                用我写的覆盖
              </Button>
            </div>
          )
        }
      >
        {theirs && (
          <div className="conflict-compare">
            <div>
              <h2>对方的</h2>
              <subject.Preview form={theirs.form} />
            </div>
            <div>
              <h2>您写的</h2>
              <subject.Preview form={mine} />
            </div>
          </div>
        )}
      </Drawer>
    </>
  )
}
