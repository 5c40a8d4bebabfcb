/** The report for a terminal. */
import type { MatrixRow, Report } from './make-report.ts';
import { countryInWords, type Line, legend, partsOf, stateMarks, summaryOf } from './words.ts';

// A title may be in any script and take any width: it stands at the end of its line.
const renderLine = ({ requisition, locale, title, about }: Line): string =>
  [`  ${requisition}`, locale, about, title].filter((part) => part !== undefined && part !== '').join(' · ');

function renderRow({ requisition, states }: MatrixRow, locales: readonly string[]): string {
  const marks = locales.map((locale) => stateMarks[states[locale] ?? 'none'][0].padEnd(locale.length));
  return `  ${marks.join(' ')}  ${requisition}`;
}

function renderMatrix({ matrix, locales }: Report): string[] {
  const key = legend.map(([mark, words]) => `${mark} ${words}`).join('  ');
  return [
    `Languages by country   ${key}`,
    ...matrix.flatMap(({ country, rows }) => [
      '',
      countryInWords(country),
      `  ${locales.join(' ')}`,
      ...rows.map((row) => renderRow(row, locales)),
    ]),
  ];
}

/** Lines, not yet safe to print. */
export function renderText(report: Report): string[] {
  const parts = partsOf(report).filter(({ lines }) => lines.length > 0);
  return [
    `${report.company}, ${report.today}: ${summaryOf(report)}`,
    '',
    ...parts.flatMap(({ heading, remedy, lines }) => [
      `${heading} (${lines.length})`,
      ...lines.map(renderLine),
      `  → ${remedy}`,
      '',
    ]),
    ...(report.changedAlone === null
      ? ['Changes by language: not known, since git has no history here.', '']
      : []),
    ...renderMatrix(report),
  ];
}
