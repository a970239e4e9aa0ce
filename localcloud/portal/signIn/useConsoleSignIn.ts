import { useMutation } from '@tanstack/react-query'
import { callFunction } from '../api/client'
import type { ConsoleConfig } from '../config'
import type { Person } from '../people/person'
import { waitForCode } from './waitForCode'

/**
 * Signs a new console window in as a person: waits for the code it shows, then confirms it with the very call the
 * mini-program makes when that person confirms it by hand.
 */
export function useConsoleSignIn(target: ConsoleConfig) {
  const signIn = useMutation({
    mutationFn: async ({ person, opened }: { person: Person; opened: Window | null }) => {
      if (!opened) throw new Error('浏览器拦下了新窗口，请在地址栏里允许弹出窗口，再点一次。')
      const code = await waitForCode(opened)
      const { function: name, action } = target.confirm
      await callFunction(name, { action, input: { code } }, person.openid)
      return code
    },
  })
  return {
    /** Opens the window at once: browsers allow that only in answer to a click. */
    start: (person: Person) => signIn.mutate({ person, opened: window.open(target.url, '_blank') }),
    state: signIn,
  }
}
