import type { LoadedContent } from './load-content.ts';
import type { Phases } from './phases.ts';

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
  /** Pages of the site, and how many of them had to be printed. */
  pages: { total: number; printed: number; removed: number };
  seconds: number;
  /** Folder of the site, from where the command was called. */
  folder: string;
  /** What became of every file. */
  accounting: string;
  phases: Pick<Phases, 'times'>;
}

/** The phases that took long enough to matter, in seconds. */
const renderPhases = (times: ReadonlyMap<string, number>): string =>
  [...times]
    .filter(([, time]) => time >= 10)
    .map(([phase, time]) => `${phase} ${(time / 1000).toFixed(2)}`)
    .join(' · ');

/** What was built, for people: postings and countries a language, files, problems, time, and what to type next. */
export function renderBuildSummary(loaded: LoadedContent, numbers: BuildNumbers): string {
  const { board, content } = loaded;
  const { seconds, folder, accounting, pages, phases } = numbers;
  const open = [...board.locales.values()].reduce((sum, { listed }) => sum + listed.length, 0);
  const restored = pages.total - pages.printed;
  return [
    '',
    `${plural(open, 'open posting')} in ${plural(board.locales.size, 'language')} on ${board.today}`,
    ...renderLanguages(loaded),
    accounting,
    `${plural(pages.total, 'page')}: ${pages.printed} printed, ${restored} unchanged; ${plural(pages.removed, 'file')} removed`,
    `${plural(content.problems.length, 'problem')} · ${seconds.toFixed(1)} s (${renderPhases(phases.times)})`,
    '',
    `The site is in ${folder}. To look at it: npm run preview`,
  ].join('\n');
}
