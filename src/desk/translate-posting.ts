/** A posting → the beginning of its translation. */
import { findFences } from '../postings/fences.ts';
import { type FieldName, fieldRow } from '../postings/fields.ts';
import { headingToKind } from '../postings/headings.ts';
import { source } from '../postings/source.ts';
import { translationMark } from '../postings/untranslated.ts';
import { fieldsOf, setField, type Value } from './edit-frontmatter.ts';
import { sectionHeading } from './section-heading.ts';

/** Texts of the frontmatter that read differently in each language. */
const prose = ['title', 'salaryNote', 'duration', 'description'] as const satisfies readonly FieldName[];

/** What belongs to the address of one language. */
const ofOneLanguage = ['slug', 'aliases'] as const satisfies readonly FieldName[];

/** The text behind a mark; the mark alone when the field has no room for both. */
function marked(name: FieldName, text: string): string {
  const whole = `${translationMark} ${text}`;
  return fieldRow(name).schema.safeParse(whole).success ? whole : translationMark;
}

const sectionLine = /^##[ \t]+(.*)$/;

/** The heading of a section that a line opens. Number signs behind it are not part of it. */
function headingOf(line: string): string | undefined {
  const written = sectionLine.exec(line)?.[1]?.trim();
  if (written === undefined) return undefined;
  let end = written.length;
  while (written[end - 1] === '#') end--;
  return end === 0 || /\s/.test(written.charAt(end - 1)) ? written.slice(0, end).trim() : written;
}

const codeFence = /^ {0,3}(`{3,}|~{3,})/;

/** Headings in the other language, and a mark above the text of each section. */
function translateBody(lines: readonly string[], from: string, to: string): string[] {
  let isUnmarked = true;
  let fence: string | undefined;
  return lines.flatMap((line) => {
    const text = line.replace(/\r?\n$/, '');
    const end = line.slice(text.length) || '\n';
    const heading = fence === undefined ? headingOf(text) : undefined;
    const bar = codeFence.exec(text)?.[1];
    if (bar !== undefined && (fence === undefined || bar.startsWith(fence))) {
      fence = fence === undefined ? bar : undefined;
    }
    if (heading !== undefined) {
      isUnmarked = true;
      const kind = headingToKind(heading, from);
      return [`## ${kind ? sectionHeading(kind, to) : `${translationMark} ${heading}`}${end}`];
    }
    if (!isUnmarked || text.trim() === '') return [line];
    isUnmarked = false;
    return [`${translationMark}${end}`, end, line];
  });
}

/**
 * The same posting in another language as a draft: every fact as it is, headings in the other language, and a mark on
 * each text that is to be translated. Throws when the text cannot be read as a posting.
 *
 * @param values Fields that are known in the other language.
 */
export function translatePosting(
  text: string,
  locale: string,
  values: Partial<Record<FieldName, Value>> = {},
): string {
  const fields = fieldsOf(text) ?? {};
  const written: Partial<Record<FieldName, Value>> = { locale, draft: true, ...values };
  let translated = text;
  for (const name of ofOneLanguage) translated = setField(translated, name, undefined);
  for (const name of prose) {
    const original = fields[name];
    if (typeof original === 'string' && original.trim() !== '')
      translated = setField(translated, name, marked(name, original.trim()));
  }
  for (const [name, value] of Object.entries(written)) {
    translated = setField(translated, name as FieldName, value);
  }
  const { text: fenced } = findFences(source('', translated));
  if (!fenced) throw new Error('Unexpected text without frontmatter, expected a posting');
  const lines = translated.split(/(?<=\n)/);
  const body = translateBody(lines.slice(fenced.bodyLine - 1), String(fields['locale']), locale);
  return [...lines.slice(0, fenced.bodyLine - 1), ...body].join('');
}

/** Fields that are copied and may still read differently in another language. */
export const worthALook = (text: string): FieldName[] =>
  (['team', 'city', 'skills'] as const).filter((name) => Object.hasOwn(fieldsOf(text) ?? {}, name));
