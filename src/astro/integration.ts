/** The border to Astro: gives it the facts of the site, and the Board to the pages. */
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../build/environment.ts';
import { careersSite, hasCareersSite } from './careers-site.ts';
import { readCareersSite, watchContent } from './watch-content.ts';

export function rolecall(): AstroIntegration {
  const environment = readEnvironment(process.env, process.cwd());
  return {
    name: 'rolecall',
    hooks: {
      'astro:config:setup': ({ updateConfig, logger }) => {
        // A build has read the content before it starts Astro.
        if (!hasCareersSite()) readCareersSite(environment, logger);
        const { url, base } = careersSite().site;
        updateConfig({ site: new URL(url).origin, base });
      },
      'astro:server:setup': ({ server, logger }) => watchContent(server, environment, logger),
    },
  };
}
