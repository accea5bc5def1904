import { fileURLToPath, URL } from 'node:url'

import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const ALONE = ['web/client/live/**/*.test.ts', 'web/client/pages/playbook/**/*.test.ts', 'web/client/ui/**/*.test.ts']

// The Flask shell reads web/static/dist/.vite/manifest.json, looks up "web/client/main.ts" and links its file and css.
export default defineConfig({
  base: '/static/dist/',
  publicDir: false,
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./web/client', import.meta.url)) } },
  build: {
    outDir: 'web/static/dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // No data: URLs: the page's content security policy allows only the server itself.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: ['web/client/main.ts'] },
  },
  test: {
    environment: 'jsdom',
    // Most files share one page each worker; those that hold on to the window's own listeners and clocks have it alone.
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include: ['web/client/**/*.test.ts'], exclude: ALONE } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    setupFiles: ['web/client/i18n/testing.ts'],
    passWithNoTests: true,
    restoreMocks: true,
    server: { deps: { inline: ['element-plus'] } },
  },
})
