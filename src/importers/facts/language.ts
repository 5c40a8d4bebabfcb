import { sectionHeadings } from '../../postings/section-headings.ts';
import { frequentWords, scripts } from './frequent-words.ts';

const wordsByLocale = new Map(
  Object.entries(frequentWords).map(([locale, words]) => [locale, new Set(words.split(' '))]),
);

const headingsByLocale = new Map(
  Object.entries(sectionHeadings).map(([locale, kinds]) => [locale, new Set(Object.values(kinds).flat())]),
);

/** A heading of a section counts as much as so many words. */
const weightOfHeading = 10;
/** Points of a language that the site has: a text of few words is rather in one of them. */
const weightOfSite = 1.5;
/** Part of the letters that a script must make up, and the fewest points that say anything. */
const scriptShare = { main: 0.3, mark: 0.02 };
const fewestPoints = 2;

/**
 * The language of a text, by its script, its headings and its frequent words; none when they do not tell. Of several
 * tags of one language, one of the site is taken.
 */
export function detectLanguage(text: string, locales: readonly string[]): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [locale, pattern] of scripts) {
    const share = (text.match(pattern)?.length ?? 0) / Math.max(letters, 1);
    const least = locale === 'uk' || locale === 'fa' || locale === 'ja' ? scriptShare.mark : scriptShare.main;
    if (share > least) return ofSite(locale, locales);
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const lines = text
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(/^[#*\s]+|[:*\s]+$/g, ''));
  const scores = [...wordsByLocale].map(([locale, frequent]) => {
    const headings = lines.filter((line) => headingsByLocale.get(locale)?.has(line)).length;
    const points = words.filter((word) => frequent.has(word)).length + weightOfHeading * headings;
    const isOfSite = locales.includes(ofSite(locale, locales));
    return { locale, points: isOfSite ? points * weightOfSite : points };
  });
  const [first, second] = scores.sort((a, b) => b.points - a.points);
  if (!first || first.points < fewestPoints || first.points === second?.points) return undefined;
  return ofSite(first.locale, locales);
}

function ofSite(locale: string, locales: readonly string[]): string {
  const language = locale.split('-')[0];
  return (
    locales.find((known) => known === locale) ??
    locales.find((known) => known.split('-')[0] === language) ??
    locale
  );
}
