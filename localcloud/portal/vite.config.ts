import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: __dirname,
  base: '/portal/',
  plugins: [react()],
  build: { outDir: '../../dist/portal', emptyOutDir: true },
})
