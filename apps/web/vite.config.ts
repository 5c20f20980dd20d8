import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages. In development they ask the server at WEIR_SERVER; built, the server itself hands them out. */
export default defineConfig({
  root: at('.'),
  plugins: [react()],
  resolve: { alias: { '@libs/modelling': at('../../libs/modelling/src/index.ts') } },
  server: { proxy: { '/api': { target: process.env.WEIR_SERVER ?? 'http://127.0.0.1:3000' } } },
  build: { outDir: at('../../dist/apps/web'), emptyOutDir: true, chunkSizeWarningLimit: 2500 },
});
