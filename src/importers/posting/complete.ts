/** A draft → the posting that is written: its language, its name, and what it lacks. */

import { closestLocale } from '../../postings/closest-locale.ts';
import { canonicalLocale } from '../../postings/field-schemas.ts';
import { type FieldName, fieldNames, fieldRow } from '../../postings/fields.ts';
import { textToSlug } from '../../postings/slug.ts';
import { phrase } from '../../postings/wording.ts';
import { detectLanguage } from '../facts/language.ts';
import { levelInTitle } from '../facts/level.ts';
import type { Draft, Fields, Note } from '../importer.ts';
import { writePosting } from './write-posting.ts';

export interface CompletionPolicy {
  /** Name of the importer. */
  source: string;
  /** Stands for a title where there is none. */
  name: string;
  locales: readonly string[];
  defaultLocale: string;
  locale?: string | undefined;
  requisition?: string | undefined;
}

export interface ImportedPosting {
  requisition: string;
  locale: string;
  /** Another job may be called the same. */
  isNamedByTitle: boolean;
  text: string;
  notes: Note[];
  /** Fields that a posting must have and the source does not. */
  missing: FieldName[];
}

type Chosen = { locale: string; note?: Note };

function chooseLocale(draft: Draft, policy: CompletionPolicy): Chosen {
  const given = policy.locale ?? draft.locale;
  const canonical = given === undefined ? undefined : canonicalLocale(given.replace('_', '-'));
  if (canonical) return { locale: closestLocale(canonical, policy.locales) ?? canonical };
  const found = detectLanguage(`${draft.fields.title ?? ''}\n${draft.body}`, policy.locales);
  const locale = found ?? policy.defaultLocale;
  const message = found
    ? phrase(`\`${locale}\` by its headings and frequent words`)
    : phrase(`\`${locale}\`, the site’s own: the text does not tell`);
  return { locale, note: { field: 'locale', kind: 'uncertain', message } };
}

/** The last part of a long name of the source is as good as the whole. */
const shortId = (id: string): string => (/^[\da-f]{8}-[\da-f-]{27}$/i.test(id) ? id.slice(0, 8) : id);

const withoutGender = (title: string): string => title.replace(/\((?:[mwfdxh*]\s*[/|,]?\s*){2,}\)/giu, ' ');

export function completeDraft(draft: Draft, policy: CompletionPolicy): ImportedPosting {
  const notes = [...draft.notes];
  const { locale, note } = chooseLocale(draft, policy);
  if (note) notes.push(note);
  const title = typeof draft.fields.title === 'string' ? draft.fields.title : undefined;
  const fields: Fields = { ...draft.fields, locale };
  const level = fields.level === undefined && title ? levelInTitle(title) : undefined;
  if (level) {
    fields.level = level;
    notes.push({ field: 'level', kind: 'uncertain', message: phrase(`\`${level}\` from the title`) });
  }
  const id = draft.id === undefined ? undefined : textToSlug(`${policy.source}-${draft.id}`);
  const named = textToSlug(withoutGender(title ?? policy.name));
  const requisition = policy.requisition ?? id ?? (named || 'posting');
  if (id && title && fields.slug === undefined)
    fields.slug = textToSlug(`${withoutGender(title)}-${shortId(draft.id ?? '')}`);
  const missing = fieldNames.filter((name) => fieldRow(name).required && fields[name] === undefined);
  if (missing.length > 0 || draft.body.trim() === '') fields.draft = true;
  const isNamedByTitle = id === undefined && policy.requisition === undefined;
  return { requisition, locale, isNamedByTitle, text: writePosting(fields, draft.body), notes, missing };
}
