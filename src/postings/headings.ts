import { type SectionKind, sectionHeadings, sectionKinds } from './section-headings.ts';

export type { SectionKind };

const fold = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{Nd}'/・&-]+/gu, ' ')
    .trim();

const kindsByHeading = new Map<string, SectionKind>();
const kindsByLocale = new Map<string, Map<string, SectionKind>>();
for (const kind of sectionKinds) {
  for (const [locale, headings] of Object.entries(sectionHeadings[kind])) {
    const own = kindsByLocale.get(locale) ?? new Map<string, SectionKind>();
    kindsByLocale.set(locale, own);
    for (const heading of headings) {
      own.set(fold(heading), kind);
      if (!kindsByHeading.has(fold(heading))) kindsByHeading.set(fold(heading), kind);
    }
  }
}

/**
 * Which of the five kinds a heading opens: by the words of its own language first, then of any other.
 *
 * @example headingToKind('Das bringst du mit:', 'de') // → 'requirements'
 */
export function headingToKind(heading: string, locale: string): SectionKind | undefined {
  const text = fold(heading);
  const own = kindsByLocale.get(locale) ?? kindsByLocale.get(locale.split('-')[0] ?? '');
  return own?.get(text) ?? kindsByHeading.get(text);
}
