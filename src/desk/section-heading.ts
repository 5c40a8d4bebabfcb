import { closestLocale } from '../postings/closest-locale.ts';
import { type SectionKind, sectionHeadings } from '../postings/section-headings.ts';

/**
 * The heading with which a section of a kind begins in a language; in English where the language has none.
 *
 * @example sectionHeading('offer', 'fr') // → 'Ce que nous offrons'
 */
export function sectionHeading(kind: SectionKind, locale: string): string {
  const known = closestLocale(locale, Object.keys(sectionHeadings)) ?? 'en';
  const heading = sectionHeadings[known]?.[kind][0] ?? kind;
  const [first = '', ...rest] = heading;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
