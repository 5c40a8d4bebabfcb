import { sourceHash } from '../styles/source-hash.ts';

const rules = { prefetch: [{ where: { selector_matches: '.postings a' }, eagerness: 'moderate' }] };

/**
 * Speculation rules: a browser that knows them fetches a posting while the pointer rests on its link, so that it is there
 * when the visitor clicks. No script; others pass it over.
 */
export const prefetchRules = JSON.stringify(rules);

/** For the content security policy. */
export const prefetchHash = await sourceHash(prefetchRules);
