import { useState } from 'react'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import {
  disclosureContent,
  publishedEntryId,
  withdrawalContent,
  withdrawnEntryId,
} from '../../../../../cloudfunctions/domains/disclosure/proven'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { CommentsRow } from '../../../components/comments/CommentsRow'
import { DaysWindow } from '../../../components/DaysWindow'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { ProofRow } from '../../../components/proof/ProofRow'
import { Screen } from '../../../components/Screen'
import { TextBlock } from '../../../components/TextBlock'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime, dayOf, fullDate, monthAndDay } from '../../../words/dates'
import { disclosureUrl, routes } from '../../../words/routes'
import { SubscribeButton } from '../SubscribeButton'
import { stateNames, stateTones } from '../words'
import { Files } from './Files'
import { LogRow } from './LogRow'
import './detail.css'

type Detail = Output<'disclosure.publicDetail'>

/** One disclosure, for everybody; nothing about who reads it is known. */
export default function DisclosurePage() {
  const disclosureId = decodeURIComponent(useRouter().params.disclosureId ?? '')
  const detail = useQuery(publicApi, 'disclosure.publicDetail', { disclosureId })
  usePullToRefresh(detail.refresh)
  useShareAppMessage(() => ({
    title: detail.data?.title ?? '连心：信息公示',
    path: disclosureUrl(disclosureId),
  }))
  return (
    <Screen title="信息公示">
      <Async query={detail} skeleton={[3, 8]}>
        {(data) => (
          <View className="stack">
            <Head detail={data} />
            {data.text ? <Text detail={data} text={data.text} /> : <Gone detail={data} />}
            {data.closing && data.state !== 'hidden' && <Closing closing={data.closing} />}
            {data.state !== 'withdrawn' && <Period detail={data} />}
            <More detail={data} />
            {data.text && <CommentsRow kind="disclosure" id={disclosureId} />}
            <Subscribe category={data.category} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Head({ detail }: { detail: Detail }) {
  const { title, category, organisationName, state, publishedAt, version } = detail
  return (
    <View className="disclosure-head">
      <View className="facts">
        <View className="caption">
          {category.name} · {organisationName}
        </View>
        <Chip tone={stateTones[state]}>{stateNames[state]}</Chip>
      </View>
      <View className="disclosure-title" role="heading" aria-level="1">
        {title}
      </View>
      <View className="caption">
        {fullDate(dayOf(publishedAt))} {version > 1 ? `第 ${version} 版` : '公布'}
      </View>
    </View>
  )
}

function Text({ detail, text }: { detail: Detail; text: NonNullable<Detail['text']> }) {
  return (
    <View>
      {text.correction !== null && (
        <Notice tone="care">
          {monthAndDay(dayOf(detail.publishedAt))}更正：{text.correction}
        </Notice>
      )}
      <View className="disclosure-text">
        {text.blocks.map((block, index) => (
          <TextBlock key={index} block={block} />
        ))}
      </View>
      <Files files={text.attachments} />
      <View className="secondary">联系方式：{text.contact}</View>
    </View>
  )
}

/** What stands in place of a text that is gone, and why. */
function Gone({ detail: { state, withdrawal } }: { detail: Detail }) {
  if (state === 'withdrawn' && withdrawal) {
    return (
      <Notice tone="care">
        这件公示已在 {dayAndTime(withdrawal.at)} 撤回。原因：{withdrawal.reason}
      </Notice>
    )
  }
  return (
    <Notice icon="privacy">
      公示期满，个人信息已隐去。公示过什么内容仍在公开日志里留有印记，任何人都不能改写。
    </Notice>
  )
}

function Closing({ closing: { at, text, objections } }: { closing: NonNullable<Detail['closing']> }) {
  return (
    <Card title="办结记录" aside={dayAndTime(at)}>
      <View>{text}</View>
      <View className="secondary">
        {objections === 0 ? '公示期间没有收到异议。' : `公示期间收到异议 ${objections} 件，都已处理。`}
      </View>
    </Card>
  )
}

function Period({ detail }: { detail: Detail }) {
  const { window, daysLeft, day, state } = detail
  return (
    <Card title="公示期" aside={`${window.days.filter(({ counted }) => counted).length} 个工作日`}>
      <View className={state === 'open' ? 'disclosure-left' : ''}>
        {state === 'open'
          ? `还剩 ${daysLeft} 个工作日，到${monthAndDay(window.lastDay)}为止`
          : `从${monthAndDay(window.days[0]!.day)}到${monthAndDay(window.lastDay)}，已满`}
      </View>
      <DaysWindow window={window} today={day} />
      {state === 'open' && (
        <>
          <View className="secondary disclosure-objection">
            对公示的内容有不同意见，可以在公示期内提出，署名、匿名都可以，必有答复。
          </View>
          <Button onTap={() => objectTo(detail.disclosureId)}>提出异议</Button>
        </>
      )}
    </Card>
  )
}

function objectTo(disclosureId: string): void {
  const about = encodeURIComponent(`disclosure:${disclosureId}`)
  void Taro.navigateTo({ url: `${routes.writeFeedback}?about=${about}` })
}

/** Leads to the check of what this page shows; nothing is left to check of a text that is gone. */
function Proof({ detail }: { detail: Detail }) {
  const { disclosureId, version, text, withdrawal, category } = detail
  if (withdrawal) {
    const content = withdrawalContent({
      disclosureId,
      version,
      withdrawnAt: withdrawal.at,
      reason: withdrawal.reason,
    })
    return <ProofRow entryId={withdrawnEntryId(disclosureId)} content={content} />
  }
  if (!text) return null
  const content = disclosureContent({ ...detail, ...text, category: category.id })
  return <ProofRow entryId={publishedEntryId(disclosureId, version)} content={content} />
}

function More({ detail }: { detail: Detail }) {
  const { disclosureId, versions, organisationId, organisationName } = detail
  const go = (url: string) => void Taro.navigateTo({ url })
  return (
    <Card>
      <Rows>
        <Proof detail={detail} />
        {detail.checkpoint !== null && <LogRow checkpoint={detail.checkpoint} />}
        <ListRow
          icon="earlier"
          title={versions > 1 ? `共 ${versions} 版，看每一版改了什么` : '只有一版，没有更正过'}
          onTap={() => go(`${routes.disclosureHistory}?disclosureId=${encodeURIComponent(disclosureId)}`)}
        />
        <ListRow
          icon="people"
          title={`${organisationName}的其他公示`}
          onTap={() =>
            go(
              `${routes.disclosures}?organisationId=${encodeURIComponent(organisationId)}&organisation=${encodeURIComponent(organisationName)}`,
            )
          }
        />
      </Rows>
    </Card>
  )
}

/** Whether the reader is told already is not asked before they tap: until then nobody knows who reads. */
function Subscribe({ category }: Pick<Detail, 'category'>) {
  const [on, setOn] = useState(false)
  return (
    <SubscribeButton
      category={category}
      on={on}
      onChange={({ categories }) => setOn(categories.includes(category.id))}
    />
  )
}
