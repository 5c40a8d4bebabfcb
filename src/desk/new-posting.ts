/** A new posting: where it belongs, and its whole text. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import { canonicalLocale } from '../postings/field-schemas.ts';
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import { quote } from '../postings/problem.ts';
import type { SectionKind } from '../postings/section-headings.ts';
import { isSlug, textToSlug } from '../postings/slug.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, type Wording } from '../postings/wording.ts';
import type { Site } from '../site/site.ts';
import { localeOf } from './close.ts';
import type { Values } from './field-flags.ts';
import { refuseIncomplete } from './missing.ts';
import { readPostings } from './outcome.ts';
import { filesOf, groupByRequisition, toRequisition } from './requisitions.ts';
import { sectionHeading } from './section-heading.ts';
import { translatePosting, worthALook } from './translate-posting.ts';
import { yamlLine } from './yaml-line.ts';

/** What is asked of `npm run new`. */
export interface Call {
  values: Values;
  /** Name of the file up to the first dot; from the title unless it is given. */
  requisition?: string | undefined;
  /** Below `postings/`. */
  folder?: string | undefined;
  /** The text before the first heading. */
  text?: string | undefined;
  /** The requisition, or a file of it, that is translated. */
  from?: string | undefined;
}

export interface NewPosting {
  path: string;
  text: string;
  /** Sentences for people. */
  told: Wording[];
}

const sections: readonly SectionKind[] = ['responsibilities', 'requirements', 'nice-to-have', 'offer'];

/** What is known without being said. */
export function usualValues({ locales }: Pick<Site, 'locales'>, today: CalendarDate): Values {
  return { datePosted: today, ...(locales.length === 1 && { locale: locales[0] }) };
}

/**
 * The name that a title gives to a requisition, without `(m/f/d)` and the like; empty when no letter is in it.
 *
 * @example titleToRequisition('Gärtner:in (m/w/d)') // → 'gärtner-in'
 */
export const titleToRequisition = (title: string): string =>
  textToSlug(title.replace(/\([^)]*\)/g, ' ')) || textToSlug(title);

function namePath(requisition: string, locale: string, folder = ''): string {
  if (!isSlug(requisition)) {
    throw new RangeError(
      `Unexpected requisition ${quote(requisition)}, expected lower-case letters, digits and hyphens as in \`--requisition backend-engineer\``,
    );
  }
  const segments = folder.split(/[/\\]/).filter((segment) => segment !== '');
  const bad = segments.find((segment) => !isSlug(segment));
  if (bad !== undefined) {
    throw new RangeError(
      `Unexpected folder ${quote(bad)}, expected lower-case letters, digits and hyphens as in \`--folder engineering\``,
    );
  }
  return ['postings', ...segments, `${requisition}.${locale}.md`].join('/');
}

/** In its canonical case; a tag that is none stays, and is found wrong as a value. */
const toLocale = (value: unknown): string => canonicalLocale(String(value)) ?? String(value);

function refuseShared(values: Values): void {
  const shared = Object.keys(values).find((name) => fieldRow(name as FieldName).shared);
  if (shared === undefined) return;
  throw new RangeError(
    `Unexpected \`--${shared}\` with \`--from\`, expected it to be the same in all languages of a job`,
  );
}

function makeTranslation(files: readonly ContentFile[], site: Site, call: Call, from: string): NewPosting {
  const { locale: asked, ...values } = call.values;
  if (asked === undefined)
    throw new RangeError('Unexpected `--from` without a language, expected `--locale`');
  refuseShared(values);
  const locale = toLocale(asked);
  const group = filesOf(groupByRequisition(files), from);
  const { postings } = readPostings(group);
  const twin = postings.find((posting) => localeOf(posting) === locale);
  if (twin) {
    throw new RangeError(
      `Unexpected language ${quote(locale)}, expected one other than that of \`${twin.path}\``,
    );
  }
  const wanted = from.normalize('NFC').split(/[/\\]/).at(-1)?.split('.')[1];
  const order = [wanted, site.defaultLocale, ...site.locales, ...postings.map(localeOf)];
  const original = order.flatMap((each) => postings.find((posting) => localeOf(posting) === each) ?? [])[0];
  if (!original) {
    throw new RangeError(
      `Unexpected posting \`${group[0]?.path}\` that cannot be read, expected one to translate`,
    );
  }
  const path = namePath(toRequisition(from), locale);
  const look = worthALook(original.text).map((name) => `\`${name}\``);
  return {
    path: path.replace(/^postings\//, original.path.replace(/[^/]*$/, '')),
    text: translatePosting(original.text, locale, values),
    told: [
      phrase(`The facts are those of \`${original.path}\`.`),
      phrase(
        'Translate the texts that are marked, and delete each mark. Until the line `draft: true` is deleted, the site does not show it.',
      ),
      ...(look.length > 0 ? [phrase(`Copied as they are, and worth a look: ${look.join(', ')}.`)] : []),
    ],
  };
}

const hasHeading = (text: string): boolean => /^##[ \t]/m.test(text);

function writePosting({ values, text = '' }: Pick<Call, 'values' | 'text'>): string {
  const lines = fieldNames.flatMap((name) =>
    values[name] === undefined ? [] : [yamlLine(name, values[name])],
  );
  const headings = hasHeading(text)
    ? []
    : sections.map((kind) => `## ${sectionHeading(kind, String(values.locale))}`);
  const body = [text.trim(), ...headings].filter((block) => block !== '').join('\n\n');
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/**
 * The posting that is asked for: a translation of another, or a new one. One with sections that are still empty is a
 * draft. Throws when the call contradicts itself or what is there; whether the values are right is not looked at.
 */
export function makeNewPosting(files: readonly ContentFile[], site: Site, call: Call): NewPosting {
  refuseIncomplete(call);
  if (call.from !== undefined) return makeTranslation(files, site, call, call.from);
  const locale = toLocale(call.values.locale);
  const isUnfinished = !hasHeading(call.text ?? '');
  const values = { ...call.values, locale, ...(isUnfinished && { draft: true }) };
  const requisition = call.requisition ?? titleToRequisition(String(values.title));
  const path = namePath(requisition, locale, call.folder);
  const taken = groupByRequisition(files).get(requisition)?.[0]?.path;
  if (taken !== undefined) {
    throw new RangeError(
      `Unexpected requisition ${quote(requisition)} that \`${taken}\` has already, expected \`--from ${requisition}\` for a translation, or another \`--requisition\``,
    );
  }
  const draft = phrase(
    'It is a draft: write the text under its headings, then delete the line `draft: true`.',
  );
  return { path, text: writePosting({ values, text: call.text }), told: isUnfinished ? [draft] : [] };
}
