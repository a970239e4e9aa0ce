import { useState } from 'react'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ChipLine } from '../../../components/ChipLine'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { useKnownUnbound } from '../../../hooks/useKnownUnbound'
import { useQuery } from '../../../hooks/useQuery'
import type { Draft } from '../draft'
import { type Photo, Photos } from '../photos/Photos'
import { type Category, categoryNames } from '../words'
import { modeName } from './modes'

const MAX_TEXT = 3000
const categories = (Object.keys(categoryNames) as Category[]).map((id) => ({ id, name: categoryNames[id] }))
const concerns = [
  { key: 'matter', text: '一件事或一项工作' },
  { key: 'officer', text: '这个组织的负责人' },
  { key: 'person', text: '某一位同志' },
]

interface LetterStepProps {
  draft: Draft
  /** It is about something that was open on the phone, e.g. a disclosure. */
  isAbout: boolean
  photos: readonly Photo[]
  onPhotos: (photos: Photo[]) => void
  onChange: (draft: Draft) => void
  onErase: () => void
  onBack: () => void
  onNext: () => void
}

/** What the letter says. */
export function LetterStep({
  draft,
  isAbout,
  photos,
  onPhotos,
  onChange,
  onErase,
  onBack,
  onNext,
}: LetterStepProps) {
  const [erasing, setErasing] = useState(false)
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const isUnbound = useKnownUnbound()
  const ready =
    draft.text.trim() !== '' &&
    draft.organisation !== null &&
    (draft.concerns !== 'person' || draft.personName.trim() !== '') &&
    (draft.mode !== 'named' || !isUnbound || draft.name.trim() !== '')
  return (
    <View className="stack">
      <Card title={`${modeName(draft.mode ?? 'anonymous')}来信`}>
        <View className="write-erase">
          <Button kind="text" onTap={onBack}>
            换一种方式
          </Button>
          <Button kind="text" onTap={() => setErasing(true)}>
            擦掉草稿
          </Button>
        </View>
        <View className="secondary">草稿只存在这部手机上，寄出后自动擦掉。</View>
      </Card>
      {isAbout && <Notice>这封信会附上您刚才看的那一件公示。</Notice>}
      {draft.mode !== 'sealed' && (
        <ChipLine
          label="类别"
          role="tab"
          options={categories}
          isOn={(id) => id === draft.category}
          onTap={(category) => change({ category })}
        />
      )}
      <Organisations draft={draft} onChange={change} />
      <Card title="反映的是">
        <Options
          options={concerns}
          chosen={[draft.concerns]}
          onChoose={(key) => change({ concerns: key as Draft['concerns'] })}
        />
        {draft.concerns === 'person' && (
          <TextField
            label="姓名"
            value={draft.personName}
            placeholder="这位同志的姓名"
            maxLength={30}
            onChange={(personName) => change({ personName })}
          />
        )}
        {draft.concerns !== 'matter' && (
          <Notice>信不会交给您反映的人，也不会交给他的下级，会由上一级或纪检委员办理。</Notice>
        )}
      </Card>
      <TextArea
        label="您想说的"
        value={draft.text}
        placeholder="时间、地点、发生了什么、您希望怎样"
        maxLength={MAX_TEXT}
        onChange={(text) => change({ text })}
      />
      {draft.photos > photos.length && (
        <Notice tone="care">上次选的照片没有存在草稿里，要附的话请再选一次。</Notice>
      )}
      <Photos photos={photos} onChange={onPhotos} />
      {draft.mode === 'named' && (
        <Card title="您是">
          {isUnbound ? (
            <TextField
              label="姓名"
              value={draft.name}
              placeholder="您的姓名"
              maxLength={30}
              onChange={(name) => change({ name })}
            />
          ) : (
            <View className="secondary">使用您绑定的党员身份。</View>
          )}
          <TextField
            label="联系方式（可以不写）"
            value={draft.contact}
            placeholder="电话或其他"
            maxLength={60}
            onChange={(contact) => change({ contact })}
          />
        </Card>
      )}
      <Button onTap={onNext} disabled={!ready}>
        看一遍再寄
      </Button>
      <ConfirmSheet
        open={erasing}
        title="擦掉草稿？"
        confirm="擦掉"
        cancel="留着"
        onConfirm={() => {
          setErasing(false)
          onErase()
        }}
        onCancel={() => setErasing(false)}
      >
        写下的内容会从这部手机上删掉，找不回来。
      </ConfirmSheet>
    </View>
  )
}

/** The organisation it is for: chosen once, then a line that can be opened again. */
function Organisations({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const query = useQuery(publicApi, 'feedback.organisations', {})
  const [choosing, setChoosing] = useState(draft.organisation === null)
  const [sought, setSought] = useState('')
  if (!choosing && draft.organisation)
    return (
      <Card title="寄给" aside={draft.organisation.name}>
        <Button kind="text" onTap={() => setChoosing(true)}>
          换一个组织
        </Button>
      </Card>
    )
  const all = query.data?.organisations ?? []
  const found = all.filter(({ name }) => name.includes(sought.trim()))
  return (
    <Card title="寄给哪个组织">
      {query.error && <Notice tone="wrong">{query.error.message}</Notice>}
      {all.length > MANY && (
        <TextField
          label="找组织"
          value={sought}
          placeholder="名称里的几个字"
          maxLength={30}
          onChange={setSought}
        />
      )}
      <Options
        options={found.slice(0, MANY).map(({ id, name }) => ({ key: id, text: name }))}
        chosen={draft.organisation ? [draft.organisation.id] : []}
        onChoose={(key) => {
          const chosen = all.find(({ id }) => id === key)
          if (chosen) onChange({ organisation: { id: chosen.id, name: chosen.name } })
          setChoosing(false)
        }}
      />
    </Card>
  )
}

/** More than this many are searched rather than scrolled through. */
const MANY = 6
