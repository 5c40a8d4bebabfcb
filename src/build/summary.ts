import type { LoadedContent } from './load-content.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One line a language: open postings and the countries that they are in. */
function renderLanguages({ board }: LoadedContent): string[] {
  return [...board.locales.values()].map(({ locale, listed, facet }) => {
    const countries = facet('country')?.values.map(({ value }) => value) ?? [];
    const many = countries.length > 12 ? [...countries.slice(0, 12), '…'] : countries;
    const counts = `${String(listed.length).padStart(6)} open  ${String(countries.length).padStart(3)} countries`;
    return `  ${locale.padEnd(8)}${counts}  ${many.join(' ')}`;
  });
}

export interface BuildNumbers {
  seconds: number;
  /** Folder of the site, from where the command was called. */
  folder: string;
  /** What became of every file. */
  accounting: string;
}

/** What was built, for people: postings and countries a language, files, problems, time, and what to type next. */
export function renderBuildSummary(
  loaded: LoadedContent,
  { seconds, folder, accounting }: BuildNumbers,
): string {
  const { board, content } = loaded;
  const open = [...board.locales.values()].reduce((sum, { listed }) => sum + listed.length, 0);
  const head = `${plural(open, 'open posting')} in ${plural(board.locales.size, 'language')} on ${board.today}`;
  return [
    '',
    head,
    ...renderLanguages(loaded),
    accounting,
    `${plural(content.problems.length, 'problem')} · ${seconds.toFixed(1)} s`,
    '',
    `The site is in ${folder}. To look at it: npm run preview`,
  ].join('\n');
}
