import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { createHashRouter, Navigate, RouterProvider, useRouteError } from 'react-router-dom'
import { session } from './api'
import { Failure } from './parts/Failure'
import { cssVariables, dark, light } from './parts/palette'
import { themeOf } from './parts/theme'
import { usePrefersDark } from './parts/useColorScheme'
import { Shell } from './shell/Shell'
import StartPage from './shell/StartPage'
import { UnsavedWork } from './shell/unsavedWork'
import { useWho } from './shell/who'
import { workplaces, workplacesOf, type Workplace } from './shell/workplaces'

const SignInPage = lazy(() => import('./signIn/SignInPage'))

const router = createHashRouter([
  {
    element: (
      <UnsavedWork>
        <Shell />
      </UnsavedWork>
    ),
    errorElement: <Broken />,
    children: [
      { index: true, element: <Start /> },
      ...workplaces.map((workplace) => ({
        path: `${workplace.path}/${workplace.rest}`,
        element: <Place workplace={workplace} />,
      })),
      { path: '*', element: <StartPage elsewhere /> },
    ],
  },
])

/** The console: the sign-in page, or the workplaces at the same address once somebody is signed in. */
export function App() {
  const isDark = usePrefersDark()
  const palette = isDark ? dark : light
  useEffect(() => {
    for (const [name, value] of Object.entries(cssVariables(palette)))
      document.documentElement.style.setProperty(name, value)
  }, [palette])
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(palette, isDark)} button={{ autoInsertSpace: false }}>
      <AntApp>
        <Door />
      </AntApp>
    </ConfigProvider>
  )
}

function Door() {
  const { session: current, lost } = useSyncExternalStore(session.subscribe, session.state)
  return <Suspense>{current ? <RouterProvider router={router} /> : <SignInPage lost={lost} />}</Suspense>
}

function Start() {
  const [first] = workplacesOf(useWho().roles)
  return first ? <Navigate to={first.path} replace /> : <StartPage />
}

function Place({ workplace }: { workplace: Workplace }) {
  const mayEnter = workplacesOf(useWho().roles).includes(workplace)
  return mayEnter ? <workplace.Page /> : <StartPage elsewhere />
}

/** Shown instead of the page when its code fails; what was typed is kept on this computer. */
function Broken() {
  const error = useRouteError()
  return (
    <Failure
      error={error instanceof Error ? error : new Error(String(error))}
      retry={() => window.location.reload()}
    />
  )
}
