/** What a command has done, for people: each changed line as it was and as it is. */
import type { Problem } from '../postings/problem.ts';
import { type Language, problemIn, speak } from '../reporters/words/languages.ts';
import { type Change, nothingWritten, type Outcome } from './outcome.ts';

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** The lines between what both texts begin with and what both end with. */
export function renderChange({ path, before, after }: Change): string[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end++;
  return [
    `${path}:${start + 1}`,
    ...old.slice(start, old.length - end).map((line) => `  - ${line}`),
    ...young.slice(start, young.length - end).map((line) => `  + ${line}`),
  ];
}

/** One line each, not yet safe to print. */
export function renderOutcome(
  { changes, told }: Pick<Outcome, 'changes' | 'told'>,
  language: Language,
): string[] {
  const changed = changes.filter(({ before, after }) => before !== after);
  return [...changed.flatMap(renderChange), ...renderTold(told, language)];
}

export const renderTold = (told: Outcome['told'], language: Language): string[] =>
  told.map((sentence) => speak(sentence, language));

/** What keeps a posting from being written, for somebody who has no file to look at yet. */
export const renderErrors = (problems: readonly Problem[], language: Language): string[] => [
  ...problems
    .map((problem) => problemIn(problem, language))
    .flatMap(({ message, hint }) => [`${message}.`, ...(hint === undefined ? [] : [`  ${hint}`])]),
  speak(nothingWritten, language),
];
