import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { session } from './api'
import { App } from './App'
import './console.css'
import { isCode } from './parts/Failure'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Only what may pass by itself is tried again; a refusal stays a refusal.
      retry: (failures, error) => failures < 2 && (isCode(error, 'NETWORK') || isCode(error, 'BUSY')),
      // The console must also work on an office network that the browser believes to be offline.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

// Whoever signs in next must not see what the person before them saw.
session.subscribe(() => {
  if (session.token() === null) queries.clear()
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
