import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './layout.css'
import './parts/controls.css'
import { Portal } from './Portal'
import './portal.css'

const queries = new QueryClient({
  defaultOptions: {
    // A failure is shown at once; what is polled tries again by itself.
    // The local cloud is on this machine: the browser's idea of being offline says nothing about it.
    queries: { retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Portal />
    </QueryClientProvider>
  </StrictMode>,
)
