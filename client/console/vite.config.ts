import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: __dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // Offices keep their browsers for years; below these Ant Design itself does not work.
    target: ['chrome88', 'edge88', 'firefox78', 'safari14'],
    chunkSizeWarningLimit: 700,
  },
})
