import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          index: at('main/index.ts'),
          browserHost: at('main/hosts/browser/main.ts'),
          service: at('main/service/entry.ts'),
          typeset: at('main/typeset/worker.ts'),
          binder: at('main/binder/worker.ts'),
          seal: at('main/seal/worker.ts'),
          reader: at('main/reader/worker.ts'),
          sheet: at('main/sheet/worker.ts'),
          docx: at('main/docx/worker.ts'),
          demo: at('main/demo/worker.ts'),
          cli: at('main/cli.ts'),
        },
        // Flat, because `workerFile` looks for the helpers beside the file it stands in.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload is one self-contained CommonJS file; `.js` would be read as a module.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { electron: at('preload/electron.ts'), browser: at('preload/browser.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), pdfjsAssets()],
    build: {
      outDir: at('out/renderer'),
      // electron-vite's default is false.
      minify: true,
      // Data URLs are not in the page's CSP for scripts and fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})

/** pdf.js fetches character maps, standard fonts, decoders and colour profiles at run time, from /pdfjs/. */
function pdfjsAssets(): Plugin {
  return {
    name: 'yijuan:pdfjs-assets',
    apply: 'build',
    writeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(at(join('node_modules/pdfjs-dist', folder)), at(join('out/renderer/pdfjs', folder)), { recursive: true })
      }
    },
  }
}
