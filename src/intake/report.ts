/** What an import did, for people. */
import type { Note } from '../importers/index.ts';
import type { ContentFile } from '../postings/source.ts';
import { renderText, toPrintable } from '../reporters/index.ts';
import type { Fate, Step } from './plan.ts';

export interface Outcome {
  importer: string;
  steps: readonly Step[];
  /** About the source as a whole. */
  notes: readonly Note[];
  /** Files of jobs that are no longer in the source. */
  gone: readonly string[];
  isRehearsal: boolean;
}

const words: Record<Note['kind'], string> = { 'left-out': 'left out', uncertain: 'uncertain' };

const renderNotes = (notes: readonly Note[]): string[] =>
  notes.map(({ kind, field, message }) => toPrintable(`  ${words[kind]}  ${field}: ${message}`));

const fates: readonly Fate[] = ['written', 'updated', 'unchanged', 'deleted by hand', 'left as it is'];

function renderCounts({ steps, gone, isRehearsal }: Outcome): string {
  const counts = fates.flatMap((fate) => {
    const amount = steps.filter((step) => step.fate === fate).length;
    return amount > 0 ? [`${amount} ${fate}`] : [];
  });
  if (gone.length > 0) counts.push(`${gone.length} gone from the source`);
  const jobs = `${steps.length} posting${steps.length === 1 ? '' : 's'}`;
  return `${jobs}: ${counts.join(', ')}${isRehearsal ? ' (nothing was written: --dry-run)' : ''}`;
}

const draftLine = /^draft: true$/m;

/** What is left to do with postings that are not on the site yet. */
const aboutDrafts =
  'What has the line `draft: true` is not on the site. Complete it, read it, then delete that line.';

export function renderOutcome(outcome: Outcome, files: ReadonlyMap<string, ContentFile>): string {
  const { steps, notes, gone, importer } = outcome;
  const blocks = steps
    .filter(({ fate }) => fate !== 'unchanged')
    .map((step) => [toPrintable(`${step.path}  ${step.fate}`), ...renderNotes(step.notes)].join('\n'));
  if (notes.length > 0)
    blocks.push([`The source as a whole (${importer})`, ...renderNotes(notes)].join('\n'));
  if (gone.length > 0) {
    const hint = 'No longer in the source, and left as they are. Close them if the jobs are taken:';
    blocks.push([hint, ...gone.map((path) => toPrintable(`  ${path}`))].join('\n'));
  }
  const problems = steps.flatMap((step) => step.problems);
  const after = new Map(files);
  for (const { path, text } of steps) if (text !== undefined) after.set(path, { path, text });
  if (problems.length > 0) blocks.push(renderText(problems, after).trimEnd());
  if (steps.some(({ fate, text = '' }) => fate === 'written' && draftLine.test(text)))
    blocks.push(aboutDrafts);
  return `${[...blocks, renderCounts(outcome)].join('\n\n')}\n`;
}
