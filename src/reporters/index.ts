/** Every form in which problems are printed. */
import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';
import { type Language, problemIn } from './words/languages.ts';

export { renderAccounting } from './accounting.ts';
export { findFixReporter } from './fixes.ts';
export { renderOmissions } from './omissions.ts';
export type { Paint, Report, Reporter } from './reporter.ts';
export { toPrintable } from './terminal/printable.ts';
export { problemsWithin } from './within.ts';
export { renderProgress } from './words/counts.ts';
export {
  findLanguage,
  type Language,
  languageOf,
  problemIn,
  speak,
  speakCount,
} from './words/languages.ts';
export { wrongCall } from './wrong-call.ts';

export const reporters: readonly Reporter[] = [text, json, github, gitlab, sarif, html];

/** Throws when there is no such reporter. */
export function findReporter(name: string): Reporter {
  const found = reporters.find((reporter) => reporter.name === name);
  const names = reporters.map((reporter) => `\`${reporter.name}\``).join(', ');
  if (!found) throw new RangeError(`Unexpected format \`${name}\`, expected one of ${names}`);
  return found;
}

/** Problems as people read them, for commands that tell other things too. */
export const renderText = (
  problems: readonly Problem[],
  files: ReadonlyMap<string, ContentFile>,
  language: Language = 'en',
): string => {
  const spoken = problems.map((problem) => problemIn(problem, language));
  return `${text.render({ problems: spoken, sourceOf: (path) => files.get(path), language })}\n`;
};
