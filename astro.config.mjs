import { defineConfig } from 'astro/config';
import { rolecall } from './src/astro/integration.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  cacheDir: './.cache/astro',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // Scripts stay files of their own: the policy of the pages allows no inline ones.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [rolecall()],
});
