import Taro, { useRouter } from '@tarojs/taro'
import { api, publicApi } from '../../../api'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { routes } from '../../../words/routes'
import type { ReceiptSecrets } from '../../../../../cloudfunctions/domains/feedback/sealing'
import { doorByName, doorByReceipt } from '../door'
import { openedSecrets } from '../opened'
import { openedLetter } from '../sealed'
import { LetterBody } from './LetterBody'
import './letter.css'

/** A letter with what became of it: one of the own, or the one whose receipt was typed. */
export default function LetterPage() {
  const { letterId } = useRouter().params
  const secrets = openedSecrets()
  return (
    <Screen title="来信">
      {letterId ? (
        <Own letterId={letterId} />
      ) : secrets ? (
        <ByReceipt secrets={secrets} />
      ) : (
        <Blank icon="lock" title="回执号不留在手机上，请再输一次。">
          <Button onTap={() => Taro.redirectTo({ url: routes.lookup })}>凭回执查信</Button>
        </Blank>
      )}
    </Screen>
  )
}

function Own({ letterId }: { letterId: string }) {
  const query = useQuery(api, 'feedback.letter', { letterId })
  usePullToRefresh(query.refresh)
  return (
    <Async query={query}>
      {(letter) => (
        <LetterBody letter={letter} logged={letter.steps} door={doorByName(letterId, query.put)} />
      )}
    </Async>
  )
}

function ByReceipt({ secrets }: { secrets: ReceiptSecrets }) {
  const { token } = secrets
  const query = useQuery(publicApi, 'feedback.follow', { token })
  usePullToRefresh(query.refresh)
  return (
    <Async query={query}>
      {(letter) => (
        <LetterBody
          letter={openedLetter(letter, secrets)}
          logged={letter.steps}
          door={doorByReceipt(letter, secrets, query.put)}
        />
      )}
    </Async>
  )
}
