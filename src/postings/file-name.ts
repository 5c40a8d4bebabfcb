import { isOneLine } from './characters.ts';
import { canonicalLocale } from './field-schemas.ts';
import { makeProblem, type Problem, quote, quoteLine } from './problem.ts';
import { isSlug, textToSlug } from './slug.ts';

export interface FileName {
  requisition: string;
  /** Canonical tag; none for `<requisition>.md`. */
  locale?: string;
}

/**
 * What the name of a posting's file says.
 *
 * @example parseFileName('postings/it/backend-engineer.de.md') // → { requisition: 'backend-engineer', locale: 'de' }
 */
export function parseFileName(path: string): FileName | Problem {
  const name = (path.split('/').at(-1) ?? '').normalize('NFC');
  const problem = (ruleId: string, message: string, hint: string) =>
    makeProblem(path, { line: 1, column: 1 }, { ruleId, message, hint });

  if (!isOneLine(path)) {
    const message = `Unexpected invisible character in the file name ${quoteLine(path)}, expected letters, digits and hyphens`;
    return problem('file-name-style', message, 'Rename the file, or the folder that it is in.');
  }
  if (!name.endsWith('.md')) {
    const message = `Unexpected file ${quote(name)}, expected only postings in this folder`;
    return problem(
      'no-stray-file',
      message,
      'Postings end in `.md`. Move other files out of the folder `postings`.',
    );
  }
  const [requisition = '', tag, ...rest] = name.slice(0, -'.md'.length).split('.');
  const locale = tag === undefined ? undefined : canonicalLocale(tag);
  if (!isSlug(requisition) || rest.length > 0 || (tag !== undefined && !locale)) {
    const suggestion = [textToSlug(requisition) || 'backend-engineer', locale ?? 'en'].join('.');
    const message = `Unexpected file name ${quote(name)}, expected lower-case letters, digits and hyphens, then the language`;
    return problem('file-name-style', message, `Rename the file, for example to \`${suggestion}.md\`.`);
  }
  return { requisition, ...(locale && { locale }) };
}
