/** Builds only what the peers build: pages of postings, of languages and of countries, and the two that make it a site. */
import type { Print } from '../src/astro/prints.ts';
import { buildHere } from './contenders/build-here.ts';

const isWanted = ({ kind, params }: Print): boolean =>
  kind === 'languages' ||
  kind === 'notFound' ||
  kind === 'home' ||
  kind === 'posting' ||
  (kind === 'facetValue' && params['facet'] === 'countries');

await buildHere({ isWanted });
