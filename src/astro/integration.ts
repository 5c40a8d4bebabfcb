/** The border to Astro: gives it the facts of the site, and the Board to the pages. */
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../build/environment.ts';
import { careersSite, hasCareersSite } from './careers-site.ts';
import { readCareersSite, watchContent } from './watch-content.ts';

/** Every component in every state, for whoever changes one: it is on the server of `npm run dev` and in no build. */
const styleGuide = {
  pattern: '/styleguide/[...locale]',
  entrypoint: './src/styleguide/StyleGuide.astro',
} as const;

export function rolecall(): AstroIntegration {
  const environment = readEnvironment(process.env, process.cwd());
  return {
    name: 'rolecall',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute, logger }) => {
        // A build has read the content before it starts Astro.
        if (!hasCareersSite()) readCareersSite(environment, logger);
        const { url, base } = careersSite().site;
        updateConfig({ site: new URL(url).origin, base });
        if (command === 'dev') injectRoute(styleGuide);
      },
      'astro:server:setup': ({ server, logger }) => watchContent(server, environment, logger),
    },
  };
}
