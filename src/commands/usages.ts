/** How the commands of HR are called, but for `new`. */
import { phrase } from '../postings/wording.ts';
import type { Usage } from './usage.ts';

const filesOrFolders = phrase('files or folders');
const requisitions = phrase('requisitions');

const format = { type: 'string', says: phrase('The form of what is told.') } as const;

export const checkUsage = {
  name: 'check',
  operands: filesOrFolders,
  areOperandsOptional: true,
  says: phrase('Says what is wrong with the postings, and what to write instead.'),
  options: {
    format: { ...format, values: ['text', 'json', 'github', 'gitlab', 'sarif', 'html'] },
    color: { type: 'boolean', says: phrase('Tells it in colour.') },
  },
} as const satisfies Usage;

export const fixUsage = {
  name: 'fix',
  operands: filesOrFolders,
  areOperandsOptional: true,
  says: phrase(
    'Mends postings where there is only one way to mend them. Shows what changes, and asks before it writes.',
  ),
  options: {
    format: { ...format, values: ['text', 'json'] },
    write: { type: 'boolean', says: phrase('Writes without asking.') },
    yes: { type: 'boolean', says: phrase('The same as `--write`.') },
  },
} as const satisfies Usage;

export const closeUsage = {
  name: 'close',
  operands: requisitions,
  says: phrase('Writes the last day to apply, in all languages of a job.'),
  options: {
    on: { type: 'string', value: phrase('day'), says: phrase('The last day to apply; without it, today.') },
    locale: {
      type: 'string',
      value: phrase('language'),
      says: phrase('Only the posting in this language; all must close on the same day.'),
    },
  },
} as const satisfies Usage;

export const confirmUsage = {
  name: 'confirm',
  operands: requisitions,
  says: phrase('Writes that the job is still open today, in all its languages.'),
  options: {},
} as const satisfies Usage;

export const reportUsage = {
  name: 'report',
  says: phrase('Says what is open, closes soon, is old, or is missing in a language.'),
  options: {
    format: { ...format, values: ['text', 'json', 'html'] },
    output: { type: 'string', value: phrase('file'), says: phrase('Where the report is written to.') },
  },
} as const satisfies Usage;

export const importUsage = {
  name: 'import',
  operands: phrase('file or address'),
  says: phrase('Takes postings in from a text, a page or a job board. What you have changed by hand stays.'),
  options: {
    as: {
      type: 'string',
      value: phrase('source'),
      says: phrase('What the source is, such as `greenhouse`; without it, its form tells.'),
    },
    locale: {
      type: 'string',
      value: phrase('language'),
      says: phrase('The language of the postings, where the source does not tell.'),
    },
    requisition: {
      type: 'string',
      value: phrase('requisition'),
      says: phrase('The name of the file up to the first dot, for a source with one job.'),
    },
    'dry-run': { type: 'boolean', says: phrase('Tells what would be written, and writes nothing.') },
    'keep-mine': {
      type: 'boolean',
      says: phrase('Where you and the source have changed the same, what you have written counts.'),
    },
  },
} as const satisfies Usage;
