import { createContext, useContext } from 'react'
import type { WhoIsSignedIn } from './workplaces'

const WhoContext = createContext<WhoIsSignedIn | null>(null)

export const WhoProvider = WhoContext.Provider

/** Who is signed in; only usable inside the shell. */
export function useWho(): WhoIsSignedIn {
  const who = useContext(WhoContext)
  if (!who) throw new Error('useWho outside the shell')
  return who
}
