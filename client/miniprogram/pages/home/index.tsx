import { useEffect } from 'react'
import { useShareAppMessage } from '@tarojs/taro'
import { api } from '../../api'
import { isConnectionError } from '../../api/errors'
import { Async } from '../../components/Async'
import { Screen } from '../../components/Screen'
import { usePullToRefresh } from '../../hooks/usePullToRefresh'
import { useQuery } from '../../hooks/useQuery'
import { noteServerTime } from '../../hooks/useServerOffset'
import { routes } from '../../words/routes'
import { BegunPapers } from './BegunPapers'
import { MemberHome } from './MemberHome'
import { Welcome } from './Welcome'

/** What is there for me today? */
export default function HomePage() {
  const home = useQuery(api, 'home.get', {})
  usePullToRefresh(home.refresh)
  useShareAppMessage(() => ({ title: '连心：每天学一点，答几道题', path: routes.home }))
  useEffect(() => {
    if (home.data?.bound) noteServerTime(home.data.now)
  }, [home.data])
  return (
    <Screen>
      <Async query={home} skeleton={[1, 5, 2]}>
        {(data) => (data.bound ? <MemberHome home={data} /> : <Welcome home={data} />)}
      </Async>
      {!home.data && home.error && isConnectionError(home.error) && <BegunPapers />}
    </Screen>
  )
}
