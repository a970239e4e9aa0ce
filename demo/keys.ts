/** All keys of the laptop, as cloud functions find their own in their environment. Everybody knows them. */
import { demoLogKeys } from './log-keys'

export const demoKeys = {
  ...demoLogKeys,
  LIANXIN_PHONE_KEY: 'de3000000000000000000000000000000000000000000000000000000000de30',
}
