/** The report for a terminal. */
import { phrase, say } from '../../postings/wording.ts';
import { type Language, speak } from '../../reporters/words/languages.ts';
import type { MatrixRow, Report } from './make-report.ts';
import {
  changesUnknown,
  countryInWords,
  type Line,
  legendIn,
  partsOf,
  stateMarks,
  summaryOf,
} from './words.ts';

// A title may be in any script and take any width: it stands at the end of its line.
const renderLine = ({ requisition, locale, title, about }: Line): string =>
  [`  ${requisition}`, locale, about, title].filter((part) => part !== undefined && part !== '').join(' · ');

function renderRow({ requisition, states }: MatrixRow, locales: readonly string[]): string {
  const marks = locales.map((locale) => stateMarks[states[locale] ?? 'none'][0].padEnd(locale.length));
  return `  ${marks.join(' ')}  ${requisition}`;
}

function renderMatrix({ matrix, locales }: Report, language: Language): string[] {
  const key = legendIn(language)
    .map(([mark, words]) => `${mark} ${words}`)
    .join('  ');
  return [
    `${speak(phrase('Languages by country'), language)}   ${key}`,
    ...matrix.flatMap(({ country, rows }) => [
      '',
      countryInWords(country, language),
      `  ${locales.join(' ')}`,
      ...rows.map((row) => renderRow(row, locales)),
    ]),
  ];
}

/** Lines, not yet safe to print. */
export function renderText(report: Report, language: Language): string[] {
  const parts = partsOf(report, language).filter(({ lines }) => lines.length > 0);
  return [
    speak(say`${`${report.company}, ${report.today}`}: ${summaryOf(report, language)}`, language),
    '',
    ...parts.flatMap(({ heading, remedy, lines }) => [
      `${heading} (${lines.length})`,
      ...lines.map(renderLine),
      `  → ${remedy}`,
      '',
    ]),
    ...(report.changedAlone === null ? [speak(changesUnknown, language), ''] : []),
    ...renderMatrix(report, language),
  ];
}
