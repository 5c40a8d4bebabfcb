/** What an import did, for people. */
import { type Note, pathInWords } from '../importers/index.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, say, type Wording } from '../postings/wording.ts';
import { type Language, renderText, speak, speakCount, toPrintable } from '../reporters/index.ts';
import type { Fate, Step } from './plan.ts';

export interface Outcome {
  importer: string;
  steps: readonly Step[];
  /** About the source as a whole. */
  notes: readonly Note[];
  /** Files of jobs that are no longer in the source. */
  gone: readonly string[];
  isRehearsal: boolean;
  /** The content as it was. */
  files: ReadonlyMap<string, ContentFile>;
}

const kinds: Record<Note['kind'], Wording> = {
  'left-out': phrase('left out'),
  uncertain: phrase('uncertain'),
};

const fates: Record<Fate, Wording> = {
  written: phrase('written'),
  updated: phrase('updated'),
  unchanged: phrase('unchanged'),
  'deleted by hand': phrase('deleted by hand'),
  'left as it is': phrase('left as it is'),
};

/** In the order in which they are counted. */
const counted: Record<Fate, (amount: number) => Wording> = {
  written: (amount) => say`${amount} written`,
  updated: (amount) => say`${amount} updated`,
  unchanged: (amount) => say`${amount} unchanged`,
  'deleted by hand': (amount) => say`${amount} deleted by hand`,
  'left as it is': (amount) => say`${amount} left as it is`,
};

function renderNotes(notes: readonly Note[], language: Language): string[] {
  return notes.map(({ kind, field, message }) => {
    const told = speak(say`${pathInWords(field)}: ${message}`, language);
    return toPrintable(`  ${speak(kinds[kind], language)}  ${told}`);
  });
}

function renderCounts({ steps, gone, isRehearsal }: Outcome, language: Language): string {
  const counts = Object.entries(counted).flatMap(([fate, count]) => {
    const amount = steps.filter((step) => step.fate === fate).length;
    return amount > 0 ? [speak(count(amount), language)] : [];
  });
  if (gone.length > 0) counts.push(speak(say`${gone.length} gone from the source`, language));
  const amount = steps.length;
  const jobs = speakCount(amount, say`${amount} posting`, say`${amount} postings`, language);
  const rehearsal = isRehearsal
    ? [speak(phrase('Nothing was written, because of `--dry-run`.'), language)]
    : [];
  return [speak(say`${jobs}: ${counts.join(', ')}`, language), ...rehearsal].join('\n');
}

const draftLine = /^draft: true$/m;

/** What is left to do with postings that are not on the site yet. */
const aboutDrafts = phrase(
  'What has the line `draft: true` is not on the site. Complete it, read it, then delete that line.',
);

export function renderOutcome(outcome: Outcome, language: Language): string {
  const { steps, notes, gone, importer, files } = outcome;
  const blocks = steps
    .filter(({ fate }) => fate !== 'unchanged')
    .map(({ path, fate, notes }) =>
      [toPrintable(`${path}  ${speak(fates[fate], language)}`), ...renderNotes(notes, language)].join('\n'),
    );
  if (notes.length > 0) {
    const whole = speak(say`The source as a whole (${importer})`, language);
    blocks.push([whole, ...renderNotes(notes, language)].join('\n'));
  }
  if (gone.length > 0) {
    const hint = speak(
      phrase('No longer in the source, and left as they are. Close them if the jobs are taken:'),
      language,
    );
    blocks.push([hint, ...gone.map((path) => toPrintable(`  ${path}`))].join('\n'));
  }
  const problems = steps.flatMap((step) => step.problems);
  const after = new Map(files);
  for (const { path, text } of steps) if (text !== undefined) after.set(path, { path, text });
  if (problems.length > 0) blocks.push(renderText(problems, after, language).trimEnd());
  if (steps.some(({ fate, text = '' }) => fate === 'written' && draftLine.test(text)))
    blocks.push(speak(aboutDrafts, language));
  return `${[...blocks, renderCounts(outcome, language)].join('\n\n')}\n`;
}

/** How far an import is, as `showProgress` takes it. */
export const tellProgress =
  (language: Language) =>
  (_: string, done: number, total: number): string =>
    speak(say`${done} of ${total} jobs read`, language);
