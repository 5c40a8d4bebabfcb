import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

/**
 * Compiles `.astro` files by Astro's compiler alone: to load all of Astro for it takes longer than the rest of the
 * compilation. Only for components without styles and scripts of their own, which is what ours are; throws for others.
 *
 * @param runtime Path of the module that the compiled code calls.
 */
export const astroComponents = (runtime: string): Plugin => ({
  name: 'astro-components',
  enforce: 'pre',
  transform: {
    filter: { id: /\.astro$/ },
    handler(source, filename) {
      const { code, css, scripts, diagnostics } = transform(source, {
        filename,
        normalizedFilename: filename,
        internalURL: runtime,
        compact: true,
        resultScopedSlot: true,
        // Without it the code also tells what only Astro's islands need.
        resolvePath: (specifier) => specifier,
      });
      const [error] = diagnostics.filter(({ severity }) => severity === 'error');
      if (error) throw new Error(`${filename}: ${error.text}`);
      if (css.length + scripts.length > 0) throw new Error(`${filename} has styles or scripts of its own`);
      return { code, moduleType: 'ts' };
    },
  },
});
