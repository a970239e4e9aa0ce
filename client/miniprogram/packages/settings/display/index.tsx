import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import type { ScaleChoice } from '../../../theme/scale'
import { factorOf, scaleChoices, setScaleChoice, useScaleChoice } from '../../../theme/scale'
import './display.css'

const names: Record<ScaleChoice, string> = {
  system: process.env.TARO_ENV === 'weapp' ? '跟随微信' : '跟随浏览器',
  1: '标准',
  1.15: '稍大',
  1.3: '大',
  1.5: '特大',
}

/** How large the words are. */
export default function DisplayPage() {
  const choice = useScaleChoice()
  return (
    <Screen title="显示">
      <View className="stack">
        <Card title="字号">
          <Rows>
            {' '}
            {scaleChoices.map((step) => (
              <Tappable
                key={step}
                className="display-step"
                role="radio"
                checked={step === choice}
                onTap={() => setScaleChoice(step)}
              >
                <View className="grow" style={{ fontSize: `${16 * factorOf(step)}px` }}>
                  {names[step]}
                </View>
                {step === choice && <Icon name="check" className="display-check" />}
              </Tappable>
            ))}
          </Rows>
        </Card>
        <Card title="样子">
          <View className="display-sample">
            读一点，想一想，答几道题，每天不用很久。这一段文字的大小，就是您阅读时看到的大小。
          </View>
        </Card>
        <Card title="深色">
          <View className="secondary">跟随手机系统：系统用深色时，这里也用深色。</View>
        </Card>
      </View>
    </Screen>
  )
}
