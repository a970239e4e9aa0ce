import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import { TextField } from '../../../components/TextField'
import { forgetAnswers } from '../../../hooks/answers'
import { useTask } from '../../../hooks/useTask'
import { groupCode } from '../../../words/codes'
import { open, routes } from '../../../words/routes'
import { agreeToPrivacy } from './agreement'
import type { BindForm, BindProblems } from './form'
import { dropDraft, keepDraft, problemsFrom, problemsOf, readDraft } from './form'
import './bind.css'

/** Binding this WeChat account to a member: once, with the code from the branch and the name on the roster. */
export default function BindPage() {
  const [form, setForm] = useState(readDraft)
  const [agreed, setAgreed] = useState(false)
  const [own, setOwn] = useState<BindProblems>({})
  const bind = useTask(async () => {
    if (!(await agreeToPrivacy())) {
      setOwn({ agreement: '需要您在微信里同意隐私说明，才能绑定。' })
      return
    }
    const { member } = await api('organisation.bind', { code: groupCode(form.code), name: form.name.trim() })
    dropDraft()
    forgetAnswers()
    await Taro.switchTab({ url: routes.home })
    void Taro.showToast({ title: `${member.name}，欢迎您`, icon: 'none' })
  })
  // Leaving a field and writing in it may come before either is drawn: each begins with what is known, not shown.
  const latest = useRef(form)
  const change = (step: (before: BindForm) => Partial<BindForm>) => {
    latest.current = { ...latest.current, ...step(latest.current) }
    setForm(latest.current)
    keepDraft(latest.current)
    setOwn({})
    bind.clear()
  }
  const submit = () => {
    const found = problemsOf(form, agreed)
    setOwn(found)
    if (Object.keys(found).length === 0) void bind.run()
  }
  const refused = bind.error ? problemsFrom(bind.error) : {}
  const problems = { ...refused, ...own }
  return (
    <Screen title="绑定党员身份">
      <View className="bind">
        <View className="secondary">邀请码由支部书记发给您，一人一码，用一次就作废。</View>
        <TextField
          label="邀请码"
          value={form.code}
          placeholder="例如 7K3M-9QXD"
          hint="大小写、空格和短横都没关系"
          maxLength={20}
          error={problems.code}
          onChange={(code) => change(() => ({ code }))}
          onBlur={() => change(({ code }) => ({ code: groupCode(code) }))}
        />
        <TextField
          label="姓名"
          value={form.name}
          placeholder="党员名册上的姓名"
          maxLength={30}
          error={problems.name}
          onChange={(name) => change(() => ({ name }))}
        />
        <View>
          <View className="bind-agreement">
            <Tappable
              className="bind-agree"
              role="checkbox"
              checked={agreed}
              onTap={() => {
                setAgreed((before) => !before)
                setOwn({})
              }}
            >
              <View className={`bind-box ${agreed ? 'bind-box-on' : ''}`}>
                {agreed && <Icon name="check" size="small" />}
              </View>
              <View>我已阅读并同意</View>
            </Tappable>
            <Tappable className="bind-privacy" role="link" onTap={() => open('privacy')}>
              <View className="text-link">我们记录什么，为什么</View>
            </Tappable>
          </View>
          {problems.agreement && <Notice tone="care">{problems.agreement}</Notice>}
        </View>
        {bind.error && Object.keys(refused).length === 0 && (
          <Notice tone="wrong">{bind.error.message}</Notice>
        )}
        <Button busy={bind.busy} onTap={submit}>
          绑定
        </Button>
      </View>
    </Screen>
  )
}
