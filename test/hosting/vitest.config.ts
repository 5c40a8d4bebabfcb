import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'hosting',
    root: import.meta.dirname,
    include: ['*.spec.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
