/**
 * The text of a posting as HTML of the few elements that job searches show.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting#job-posting-definition
 */
import { fieldLabel, valueInWords } from '../i18n/words.ts';
import type { FieldName } from '../postings/fields.ts';
import { replaceTags } from '../postings/html-text.ts';
import type { Posting } from '../postings/posting.ts';
import type { Section } from '../postings/sections.ts';

const kept = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Texts of other elements stay apart where theirs did. */
const tags: Parameters<typeof replaceTags>[1] = {
  ...Object.fromEntries(kept.map((name) => [name, [`<${name}>`, `</${name}>`] as const])),
  ...{ tr: ['<p>', '</p>'], pre: ['<p>', '</p>'] },
  ...{ td: ['', ' '], th: ['', ' '] },
};

/** The HTML of most bodies holds nothing else already. */
const notKept = new RegExp(`<(?!/?(?:${kept.join('|')})>)`);

/**
 * HTML of `renderBody` with nothing in it but the elements that are shown, without attributes.
 *
 * @example simplifyHtml('<p>See <a href="/en/">us</a></p>') // → '<p>See us</p>'
 */
export const simplifyHtml = (html: string): string => (notKept.test(html) ? replaceTags(html, tags) : html);

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
