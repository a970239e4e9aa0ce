/** How large text is: the person's choice, or what the phone says (care mode). */
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** Steps a person can choose; `system` follows the size set in WeChat. */
export const scaleChoices = ['system', 1, 1.15, 1.3, 1.5] as const
export type ScaleChoice = (typeof scaleChoices)[number]

const storageKey = 'display.scale'
const listeners = new Set<() => void>()
let choice: ScaleChoice | undefined

/** The person's choice; `system` until they make one. */
export function readScaleChoice(): ScaleChoice {
  choice ??= scaleChoices.find((step) => step === Taro.getStorageSync(storageKey)) ?? 'system'
  return choice
}

/** Keeps the choice on this device; every screen follows at once. */
export function setScaleChoice(next: ScaleChoice): void {
  choice = next
  Taro.setStorageSync(storageKey, next)
  listeners.forEach((listener) => listener())
}

/** WeChat's font size in pixels (16 is standard) as the nearest of our steps. */
export function stepForFontSize(pixels: number | undefined): number {
  const wanted = (pixels ?? 16) / 16
  if (wanted < 1.08) return 1
  if (wanted < 1.23) return 1.15
  return wanted < 1.4 ? 1.3 : 1.5
}

function systemStep(): number {
  // Only WeChat knows a font size of its own; a browser scales its pages by itself.
  if (process.env.TARO_ENV !== 'weapp') return 1
  // Not yet in Taro's types.
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return stepForFontSize(fontSizeSetting)
}

/** The factor a choice stands for. */
export function factorOf(step: ScaleChoice): number {
  return step === 'system' ? systemStep() : step
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The person's choice, as a screen follows it. */
export function useScaleChoice(): ScaleChoice {
  return useSyncExternalStore(subscribe, readScaleChoice, readScaleChoice)
}
