import { LogoutOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Spin } from 'antd'
import { Suspense } from 'react'
import { NavLink, Outlet } from 'react-router-dom'
import { api, session } from '../api'
import { Failure } from '../parts/Failure'
import { Mark } from '../parts/Mark'
import { readableInstant } from '../parts/time'
import { useUnsavedWork } from './unsavedWork'
import { WhoProvider } from './who'
import type { WhoIsSignedIn } from './workplaces'
import { workplacesOf } from './workplaces'
import './shell.css'

/** The frame around every workplace: who is signed in, where one can go, and the page itself. */
export function Shell() {
  const who = useQuery({
    queryKey: ['session'],
    queryFn: () => api('console.session', {}),
    staleTime: Infinity,
  })
  if (who.isPending) return <Spin className="page-spin" />
  if (who.isError) return <Failure error={who.error} retry={() => void who.refetch()} />
  return (
    <WhoProvider value={who.data}>
      <div className="shell">
        <a className="skip-link" href="#work" onClick={focusWork}>
          跳到正文
        </a>
        <Navigation who={who.data} />
        <Header who={who.data} />
        <main id="work" className="work" tabIndex={-1}>
          <Suspense fallback={<Spin className="page-spin" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </WhoProvider>
  )
}

// The address after # belongs to the router, so the skip link moves the focus itself.
function focusWork(event: React.MouseEvent) {
  event.preventDefault()
  document.getElementById('work')?.focus()
}

function Navigation({ who }: { who: WhoIsSignedIn }) {
  const open = workplacesOf(who.roles)
  return (
    <nav className={open.length > 0 ? 'navigation' : 'navigation empty'} aria-label="栏目">
      <Mark />
      <div className="navigation-links">
        {open.map(({ path, name, icon }) => (
          <NavLink key={path} to={path}>
            {icon}
            <span>{name}</span>
          </NavLink>
        ))}
      </div>
    </nav>
  )
}

function Header({ who }: { who: WhoIsSignedIn }) {
  const signOut = useSignOut()
  return (
    <header className="shell-header">
      <div className="shell-who">
        <strong>{who.name}</strong>
        <span className="faint">{who.organisationName}</span>
        <span className="faint roles">{[...new Set(who.roles.map(({ name }) => name))].join('、')}</span>
      </div>
      <span className="faint numbers until">登录有效到 {readableInstant(who.expiresAt)}</span>
      <Button size="small" icon={<LogoutOutlined />} loading={signOut.isPending} onClick={signOut.ask}>
        退出
      </Button>
    </header>
  )
}

function useSignOut() {
  const { modal, message } = App.useApp()
  const { unsaved } = useUnsavedWork()
  const { mutate, isPending } = useMutation({
    mutationFn: () => api('console.signOut', {}),
    onSuccess: () => session.end(),
    onError: (error) => void message.error(`没能退出：${error.message}`),
  })
  return {
    isPending,
    ask() {
      if (!unsaved) return mutate()
      void modal.confirm({
        title: '还有没保存的内容',
        content: '它会留在这台电脑上，您下次登录打开同一份稿件时可以接着写。',
        okText: '退出登录',
        cancelText: '留在这里',
        onOk: () => mutate(),
      })
    },
  }
}
