/** The facts of one job while they are gathered: each value of the source is taken by a field, or told. */
import { type CalendarDate, calendarDateIn } from '../../postings/calendar-date.ts';
import { guessCalendarDate } from '../../postings/calendar-date-readings.ts';
import { type FieldName, fieldRow } from '../../postings/fields.ts';
import { guessCountry } from '../../postings/iso-3166.ts';
import { quote, quoteLine } from '../../postings/problem.ts';
import { sectionHeadings } from '../../postings/section-headings.ts';
import { phrase, say, type Wording } from '../../postings/wording.ts';
import type { Draft, Fields, ImportPolicy, Note } from '../importer.ts';
import { type Branch, type Leaf, pathInWords } from '../source/branch.ts';
import { cleanLine } from '../source/clean.ts';
import { detectLanguage } from './language.ts';
import { vocabulary } from './vocabulary.ts';

const languages = Object.keys(sectionHeadings);

/** @example countryOf('Allemagne') // → 'DE' */
export const countryOf = (name: string): string | undefined => guessCountry(name, languages);

/** The day of an instant, or of a date however it is written. */
function dayOf(value: Leaf['value'], timeZone: string): CalendarDate | undefined {
  const written = String(value).trim();
  const isInstant = typeof value === 'number' || /\d{2}:\d{2}.*(Z|UTC|[+-]\d{2}:?\d{2})$/.test(written);
  const instant = isInstant
    ? new Date(typeof value === 'number' ? value : written.replace(' UTC', 'Z'))
    : undefined;
  if (instant && !Number.isNaN(instant.getTime())) return calendarDateIn(timeZone, instant);
  return guessCalendarDate(written.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1'));
}

/** @example hoursOf('37.5 hours per week') // → '37.5' */
const hoursOf = (value: Leaf['value']): Leaf['value'] =>
  /^(?:ca\.? |about )?(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|std\.?|stunden|heures|horas|ore|uur|godzin)?\.?(?:\s*(?:per|a|pro|je|par|por|alla|\/)\s*(?:week|woche|semaine|semana|settimana))?$/i
    .exec(String(value))?.[1]
    ?.replace(',', '.') ?? value;

export class Facts {
  readonly fields: Fields = {};
  readonly notes: Note[] = [];
  readonly policy: ImportPolicy;

  constructor(policy: ImportPolicy) {
    this.policy = policy;
  }

  /** The language of headings that a source leaves to the page: as it is told, else as a text of the job has it. */
  languageOf(locale: string | undefined, text: Leaf | undefined): string {
    return (
      this.policy.locale ??
      locale ??
      detectLanguage(String(text?.value ?? '').replace(/<[^>]*>/g, '\n'), []) ??
      'en'
    );
  }

  /** @param value Of the source, or words for what it has there. */
  leaveOut(path: string, value: Leaf['value'] | Wording, why: Wording): void {
    const what = typeof value === 'object' ? value : quoteLine(value);
    this.notes.push({ field: path, kind: 'left-out', message: say`${what}: ${why}` });
  }

  doubt(field: string, message: Wording): void {
    this.notes.push({ field, kind: 'uncertain', message });
  }

  /** What the field would take for the value. */
  reading(name: FieldName, value: Leaf['value']): unknown {
    const { schema, guess, kind } = fieldRow(name);
    const written = typeof value === 'string' ? cleanLine(value) : value;
    const term = vocabulary(name, written);
    if (term !== undefined) return term;
    if (kind === 'date' && written !== 'immediately') return dayOf(written, this.policy.timeZone);
    if (kind === 'country') return countryOf(String(written));
    const text = kind === 'text' ? String(written) : name === 'weeklyHours' ? hoursOf(written) : written;
    const direct = schema.safeParse(text);
    if (direct.success) return direct.data;
    const guessed = guess?.(text, []);
    const meant = kind === 'number' || kind === 'months' ? Number(guessed) : guessed;
    const result =
      guessed === undefined ? undefined : schema.safeParse(kind === 'flag' ? guessed === 'true' : meant);
    return result?.success ? result.data : undefined;
  }

  /** Whether a term was read from a word that is none of the field's nor of ours. */
  isGuess(name: FieldName, value: Leaf['value']): boolean {
    const { kind, schema } = fieldRow(name);
    return kind === 'term' && vocabulary(name, value) === undefined && !schema.safeParse(value).success;
  }

  /** Takes the first of the leaves that the field can read; the others are told. Whether one was taken. */
  put(name: FieldName, ...leaves: (Leaf | undefined)[]): boolean {
    for (const leaf of leaves) {
      if (!leaf) continue;
      const value = this.reading(name, leaf.value);
      if (value === undefined)
        this.leaveOut(leaf.path, leaf.value, phrase(`no value that \`${name}\` takes`));
      else {
        this.add(name, value, leaf);
        if (this.isGuess(name, leaf.value))
          this.doubt(name, say`${quote(value)} from ${quote(leaf.value)} (${pathInWords(leaf.path)})`);
      }
    }
    return this.fields[name] !== undefined;
  }

  /** Fields that take lists gather their values; another keeps its first. */
  add(name: FieldName, value: unknown, leaf: Leaf): void {
    const present = this.fields[name];
    if (fieldRow(name).many) {
      const list = (present ?? []) as unknown[];
      if (!list.includes(value)) this.fields[name] = [...list, value];
    } else if (present === undefined) this.fields[name] = value;
    else if (present !== value)
      this.leaveOut(leaf.path, leaf.value, phrase(`\`${name}\` is ${quote(present)} already`));
  }

  /** The draft, with a note for every leaf of the job that nobody has read. */
  toDraft(job: Branch, draft: Pick<Draft, 'id' | 'locale' | 'body'>): Draft {
    for (const { path, value } of job.unread()) this.leaveOut(path, value, phrase('no field of the posting'));
    return { ...draft, fields: this.fields, notes: this.notes };
  }
}
