import { translate } from './translate.ts';

/**
 * What a list of open postings is called: all of a language, or those with one value of a facet.
 *
 * @example positionsTitle('en', 'Germany') // → 'Germany: Open positions'
 */
export function positionsTitle(locale: string, value?: string): string {
  const positions = translate(locale, 'nav.positions');
  return value === undefined ? positions : `${value}: ${positions}`;
}

/** @example feedTitle('en', 'Tarnwerk') // → 'Open positions – Tarnwerk' */
export const feedTitle = (locale: string, company: string, value?: string): string =>
  `${positionsTitle(locale, value)} – ${company}`;
