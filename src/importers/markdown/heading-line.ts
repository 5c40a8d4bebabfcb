import { closestLocale } from '../../postings/closest-locale.ts';
import { headingToKind, type SectionKind } from '../../postings/headings.ts';
import { sectionHeadings } from '../../postings/section-headings.ts';

const maximumLength = 90;

/** A heading without its marks: numbers, stars, emoji and a closing colon. */
export const bareHeading = (line: string): string =>
  line
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(
      /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+|(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+$/gu,
      '',
    )
    .replace(/^(\d{1,2}[.)]|[IVX]{1,4}\.)\s+/, '')
    .replace(/\s*[:：*_]+$/, '')
    .trim();

/** The kind of section that a line opens; none when it is no heading of one of the five kinds. */
export function kindOfLine(line: string): SectionKind | undefined {
  if (line.length > 2 * maximumLength) return undefined;
  const heading = bareHeading(line);
  return heading.length > 0 && heading.length <= maximumLength ? headingToKind(heading, 'en') : undefined;
}

/** Whether a line is in capitals alone, and short: "YOUR TASKS". */
function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length > 5 && /\s/.test(line) && line === line.toUpperCase() && line !== line.toLowerCase();
}

/**
 * Whether a line of plain text opens a section.
 *
 * @param isFollowed Whether text follows at once, which a label that ends in a colon introduces.
 */
export function isHeadingLine(line: string, isFollowed: boolean): boolean {
  const text = line.trim();
  if (text.length > maximumLength || /[.;,!]$/.test(text)) return false;
  if (/^#{1,6}\s+\S/.test(text) || /^(\*\*|__)[^*_]+(\*\*|__):?$/.test(text)) return true;
  if (kindOfLine(text) !== undefined) return true;
  const words = bareHeading(text).split(/\s+/).length;
  return (isShouted(text) && words <= 8) || (isFollowed && /[:：]$/.test(text) && words <= 6);
}

/** @example headingIn('de', 'requirements') // → 'Anforderungen' */
export function headingIn(locale: string, kind: SectionKind): string {
  const known = closestLocale(locale, Object.keys(sectionHeadings)) ?? 'en';
  const heading = sectionHeadings[known]?.[kind][0] ?? kind;
  return heading.charAt(0).toLocaleUpperCase(known) + heading.slice(1);
}
