import { useCallback, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import { Async } from '../../../components/Async'
import { Screen } from '../../../components/Screen'
import { type Shown, takeShown } from '../../../components/proof/shown'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { checkEntry, type Proof } from '../checking'
import { pinned } from '../pinned'
import { useChecked, useRemembered } from '../useChecked'
import { Checks } from './Checks'
import { Details } from './Details'
import { Original } from './Original'
import { Verdict } from './Verdict'
import './verify.css'

/** Checks what a page showed, or an entry of the log, against the public log. */
export default function VerifyPage() {
  const { entryId: address, index } = useRouter().params
  const entryId = address === undefined ? undefined : plain(address)
  const [shown] = useState(() => takeShown(entryId))
  return (
    <Screen title="验证">
      {entryId === undefined ? (
        <ByPlace index={Number(index)} shown={shown} />
      ) : (
        <ById entryId={entryId} shown={shown} />
      )}
    </Screen>
  )
}

/** Depending on where the app runs, parameters come as they were written or decoded. */
function plain(parameter: string): string {
  try {
    return decodeURIComponent(parameter)
  } catch {
    return parameter
  }
}

function ById({ entryId, shown }: { entryId: string; shown: Shown }) {
  const remembered = useRemembered()
  const proof = useQuery(publicApi, 'transparency.prove', { entryId, remembered: remembered.size })
  return <Result proof={proof} shown={shown} rememberedNote={remembered.note} />
}

function ByPlace({ index, shown }: { index: number; shown: Shown }) {
  const remembered = useRemembered()
  const proof = useQuery(publicApi, 'transparency.inspect', { index, remembered: remembered.size })
  return <Result proof={proof} shown={shown} rememberedNote={remembered.note} />
}

interface ResultProps {
  proof: Parameters<typeof Async<Proof>>[0]['query']
  shown: Shown
  rememberedNote: string | null
}

function Result({ proof, shown, rememberedNote }: ResultProps) {
  const check = useCallback(
    (answer: Proof) => checkEntry(answer, shown, rememberedNote, pinned, Date.now()),
    [shown, rememberedNote],
  )
  const findings = useChecked(proof.data, check)
  usePullToRefresh(proof.refresh)
  return (
    <Async query={proof} skeleton={[2, 5]}>
      {(data) =>
        findings && (
          <View className="stack">
            <Verdict findings={findings} compared={shown.content !== undefined} />
            {findings.original !== null && <Original content={findings.original} at={data.entry.at} />}
            <Checks entry={data.entry} findings={findings} />
            <Details proof={data} findings={findings} rememberedNote={rememberedNote} />
          </View>
        )
      }
    </Async>
  )
}
