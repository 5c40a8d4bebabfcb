/**
 * The text of a posting as HTML of the few elements that job searches show.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting#job-posting-definition
 */
import { fieldLabel, valueInWords } from '../i18n/words.ts';
import type { FieldName } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import type { Section } from '../postings/sections.ts';

const kept = new Set(['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What stands in for other elements, so that their texts stay apart; the rest goes, and its text stays. */
const replaced: Readonly<Record<string, string>> = { tr: 'p', pre: 'p' };
const cellEnd = new Set(['/td', '/th']);

/** The HTML of most bodies holds nothing else already. */
const notKept = new RegExp(`<(?!/?(?:${[...kept].join('|')})>)`);

const tag = /<(\/?)([a-z]+\d?)(?:"[^"]*"|[^">])*>/g;

function simplifyTag(_: string, slash: string, name: string): string {
  if (cellEnd.has(slash + name)) return ' ';
  const element = replaced[name] ?? name;
  return kept.has(element) ? `<${slash}${element}>` : '';
}

/**
 * HTML of `renderBody` with nothing in it but the elements that are shown, without attributes.
 *
 * @example simplifyHtml('<p>See <a href="/en/">us</a></p>') // → '<p>See us</p>'
 */
export const simplifyHtml = (html: string): string =>
  notKept.test(html) ? html.replace(tag, simplifyTag) : html;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? '');

const sectionHtml = ({ heading, html }: Section): string =>
  (heading === undefined ? '' : `<h2>${escapeText(heading)}</h2>\n`) + simplifyHtml(html);

/** Facts of a posting that a description has to hold, and that the text need not repeat. */
const factFields = [
  'weeklyHours',
  'duration',
  'education',
  'experienceMonths',
  'experienceInPlaceOfEducation',
  'skills',
  'salaryNote',
] as const satisfies FieldName[];

function factHtml(posting: Posting, field: FieldName): string[] {
  const { locale } = posting;
  const values = [posting[field] ?? []].flat().map((value) => valueInWords(locale, field, value));
  const lines = [fieldLabel(locale, field), ...values].map(escapeText);
  return values.length > 0 ? [`<p>${lines.join('<br>')}</p>`] : [];
}

/** All sections with their headings, and what the posting asks and offers in its fields, as a visitor reads it. */
export const makeDescription = (posting: Posting, sections: readonly Section[]): string =>
  [...sections.map(sectionHtml), ...factFields.flatMap((field) => factHtml(posting, field))].join('\n');
