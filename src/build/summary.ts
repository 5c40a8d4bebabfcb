import type { BuildReport } from './build-report.ts';
import type { Phases } from './phases.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One line a language: open postings and the countries that they are in. */
const renderLanguages = ({ languages }: BuildReport): string[] =>
  languages.map(({ locale, open, countries }) => {
    const many = countries.length > 12 ? [...countries.slice(0, 12), '…'] : countries;
    const counts = `${String(open).padStart(6)} open  ${String(countries.length).padStart(3)} countries`;
    return `  ${locale.padEnd(8)}${counts}  ${many.join(' ')}`;
  });

export interface BuildNumbers {
  /** Pages that had to be printed, and files that are no longer there. */
  printed: number;
  removed: number;
  seconds: number;
  /** Folder of the site, from where the command was called. */
  folder: string;
  phases: Pick<Phases, 'times'>;
  /** What else is to be known. */
  note?: string | undefined;
}

/** The phases that took long enough to matter, in seconds. Some run at the same time. */
const renderPhases = (times: ReadonlyMap<string, number>): string =>
  [...times]
    .filter(([, time]) => time >= 10)
    .map(([phase, time]) => `${phase} ${(time / 1000).toFixed(2)}`)
    .join(' · ');

/** What was built, for people: postings and countries a language, files, problems, time, and what to type next. */
export function renderBuildSummary(report: BuildReport, numbers: BuildNumbers): string {
  const { today, languages, problems, accounting, omissions, pages } = report;
  const { seconds, folder, printed, removed, phases, note } = numbers;
  const open = languages.reduce((sum, language) => sum + language.open, 0);
  return [
    '',
    `${plural(open, 'open posting')} in ${plural(languages.length, 'language')} on ${today}`,
    ...renderLanguages(report),
    accounting,
    ...omissions,
    `${plural(pages, 'page')}: ${printed} printed, ${pages - printed} unchanged; ${plural(removed, 'file')} removed`,
    `${plural(problems.length, 'problem')} · ${seconds.toFixed(1)} s (${renderPhases(phases.times)})`,
    ...(note === undefined ? [] : [note]),
    '',
    `The site is in ${folder}. To look at it: npm run preview`,
  ].join('\n');
}
