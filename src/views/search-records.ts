/** Open postings as the search index takes them: their own words, without those of the interface. */
import { renderBody } from '../postings/body.ts';
import { splitElisions } from '../postings/elision.ts';
import { facetFields, facetValuesOf } from '../postings/facets.ts';
import { htmlToLine } from '../postings/html-text.ts';
import type { Posting } from '../postings/posting.ts';
import { type CareersSite, localeBoard } from './careers-site.ts';
import { makeRow } from './rows.ts';

export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

export function makeSearchRecord(careers: CareersSite, posting: Posting): SearchRecord {
  const { locale, title } = posting;
  const row = makeRow(careers, posting);
  const sections = renderBody(careers.bodyOf(posting), locale, careers.site.base);
  const body = sections.map(({ heading, html }) => `${heading ?? ''} ${htmlToLine(html)}`).join(' ');
  const { requisition, place, workplace, employment, team = '', pay = '', datePosted } = row;
  const reference = posting.reference ?? '';
  const skills = (posting.skills ?? []).join(', ');
  return {
    url: row.href,
    content: splitElisions([title, place, team, skills, reference, body].filter(Boolean).join('. '), locale),
    language: locale.toLowerCase(),
    meta: { title, requisition, place, workplace, employment, team, pay, datePosted },
    filters: Object.fromEntries(facetFields.map(({ field }) => [field, facetValuesOf(posting, field)])),
    sort: { date: `${datePosted} ${requisition}` },
  };
}

/** The records of one locale, in the order of the board. */
export function searchRecords(careers: CareersSite, locale: string): SearchRecord[] {
  return localeBoard(careers, locale).listed.map((posting) => makeSearchRecord(careers, posting));
}
