import { closestLocale } from './closest-locale.ts';
import { type SectionKind, sectionHeadings, sectionKinds } from './section-headings.ts';

export type { SectionKind };

/** Accents are left out: many write their language without them, in capitals above all. */
const fold = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{Nd}'/・&-]+/gu, ' ')
    .trim();

/** Thousands of postings have few headings; a memory that is full begins anew. */
const folded = new Map<string, string>();
const mostFolded = 10_000;

function foldOnce(heading: string): string {
  const known = folded.get(heading);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const text = fold(heading);
  folded.set(heading, text);
  return text;
}

const kindsByHeading = new Map<string, SectionKind>();
const kindsByLocale = new Map<string, ReadonlyMap<string, SectionKind>>();
for (const [locale, headings] of Object.entries(sectionHeadings)) {
  const own = new Map(
    sectionKinds.flatMap((kind) => headings[kind].map((each) => [fold(each), kind] as const)),
  );
  kindsByLocale.set(locale, own);
  for (const [heading, kind] of own) if (!kindsByHeading.has(heading)) kindsByHeading.set(heading, kind);
}

const closest = new Map<string, string>();

function ownKinds(locale: string): ReadonlyMap<string, SectionKind> | undefined {
  const found = closest.get(locale) ?? closestLocale(locale, [...kindsByLocale.keys()]) ?? '';
  closest.set(locale, found);
  return kindsByLocale.get(found);
}

/**
 * Which of the five kinds a heading opens: by the words of its own language first, then of any other.
 *
 * @example headingToKind('Das bringst du mit:', 'de') // → 'requirements'
 */
export function headingToKind(heading: string, locale: string): SectionKind | undefined {
  const text = foldOnce(heading);
  return ownKinds(locale)?.get(text) ?? kindsByHeading.get(text);
}
