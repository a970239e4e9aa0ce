import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import { Async } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import { useQuery } from '../../../hooks/useQuery'
import type { Committee } from '../sealed'

export interface SealedTo {
  committeeId: string
  /** Of the committee and of the one above. */
  inspectors: Committee['inspectors']
}

interface RecipientsProps {
  chosen: SealedTo | undefined
  onChoose: (to: SealedTo) => void
}

/** Whose keys a letter is sealed to. Who must not read it is left out here. */
export function Recipients({ chosen, onChoose }: RecipientsProps) {
  const query = useQuery(publicApi, 'feedback.inspectors', {})
  return (
    <Async query={query} skeleton={[2]}>
      {({ committees }) => {
        const ready = committees.filter(({ inspectors }) => inspectors.length > 0)
        const committee = ready.find(({ id }) => id === chosen?.committeeId)
        if (ready.length === 0)
          return (
            <Notice tone="care">
              还没有纪检委员开通密件箱，现在不能寄密封的信。可以回到上一步改用匿名。
            </Notice>
          )
        return (
          <Card title="只有他们能打开">
            {(ready.length > 1 || !committee) && (
              <Options
                options={ready.map(({ id, name }) => ({ key: id, text: `${name}的纪检委员` }))}
                chosen={chosen ? [chosen.committeeId] : []}
                onChoose={(key) => {
                  const one = ready.find(({ id }) => id === key)
                  if (one) onChoose({ committeeId: one.id, inspectors: inspectorsOf(one) })
                }}
              />
            )}
            {committee && chosen && (
              <>
                <Options
                  multiple
                  options={inspectorsOf(committee).map((one) => ({
                    key: one.keyId,
                    text: committee.inspectors.includes(one)
                      ? one.name
                      : `${one.name}（${committee.above?.name ?? ''}，超期或复查时接手）`,
                  }))}
                  chosen={chosen.inspectors.map(({ keyId }) => keyId)}
                  onChoose={(key) => {
                    const isOn = chosen.inspectors.some(({ keyId }) => keyId === key)
                    const inspectors = inspectorsOf(committee).filter(({ keyId }) =>
                      keyId === key ? !isOn : chosen.inspectors.some((one) => one.keyId === keyId),
                    )
                    onChoose({ committeeId: committee.id, inspectors })
                  }}
                />
                <View className="secondary">
                  信里反映的就是其中一位时，请去掉这一位：他打不开，也看不到有这封信。
                </View>
              </>
            )}
          </Card>
        )
      }}
    </Async>
  )
}

function inspectorsOf({ inspectors, above }: Committee): Committee['inspectors'] {
  return [...inspectors, ...(above?.inspectors ?? [])]
}
