/** The report as one page to be sent to a colleague: no script, nothing from elsewhere. */
import { escapeXml } from '../../formats/text/xml.ts';
import { direction } from '../../i18n/direction.ts';
import { phrase, say } from '../../postings/wording.ts';
import { type Language, speak } from '../../reporters/words/languages.ts';
import type { MatrixRow, Report } from './make-report.ts';
import { reportStyle, reportStyleHash } from './style.ts';
import {
  changesUnknown,
  countryInWords,
  type Line,
  legendIn,
  type Part,
  partsOf,
  stateMarks,
  summaryOf,
} from './words.ts';

const policy = `default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'`;

/** A text between backticks is what somebody types. */
const prose = (text: string): string =>
  text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? `<code>${escapeXml(piece)}</code>` : escapeXml(piece)))
    .join('');

function titleHtml(title: string | undefined, locale: string | undefined): string {
  if (title === undefined) return '';
  const lang = locale === undefined ? '' : ` lang="${escapeXml(locale)}" dir="${direction(locale)}"`;
  return `<bdi${lang}>${escapeXml(title)}</bdi>`;
}

const lineHtml = ({ requisition, title, locale, about }: Line): string =>
  `<tr><th scope="row"><bdi>${escapeXml(requisition)}</bdi></th><td>${titleHtml(title, locale)}</td><td>${escapeXml(about)}</td></tr>`;

const head = (text: string): string => `<th scope="col">${escapeXml(text)}</th>`;

function partHtml({ heading, remedy, lines }: Part, language: Language): string {
  const heads = [phrase('Job'), phrase('Title'), phrase('What')].map((name) => head(speak(name, language)));
  return `<section>
<h2>${escapeXml(heading)} <span>${lines.length}</span></h2>
<p>${prose(remedy)}</p>
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${lines.map(lineHtml).join('\n')}
</tbody>
</table>
</section>`;
}

function rowHtml(
  { requisition, title, locale, states }: MatrixRow,
  locales: readonly string[],
  language: Language,
): string {
  const cells = locales.map((each) => {
    const state = states[each] ?? 'none';
    const [mark, word] = stateMarks[state];
    return `<td class="${state}"><span aria-hidden="true">${mark}</span><span class="word">${escapeXml(speak(word, language))}</span></td>`;
  });
  return `<tr><th scope="row"><bdi>${escapeXml(requisition)}</bdi> ${titleHtml(title, locale)}</th>${cells.join('')}</tr>`;
}

function countryHtml(
  { country, rows }: Report['matrix'][number],
  locales: readonly string[],
  language: Language,
): string {
  const heads = [speak(phrase('Job'), language), ...locales].map(head).join('');
  return `<div class="wide"><table>
<caption>${escapeXml(countryInWords(country, language))}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, locales, language)).join('\n')}
</tbody>
</table></div>`;
}

/** A whole document; ends with a line feed. */
export function renderHtml(report: Report, language: Language): string {
  const title = escapeXml(speak(say`Postings of ${report.company}, ${report.today}`, language));
  const parts = partsOf(report, language).filter(({ lines }) => lines.length > 0);
  const key = legendIn(language).map(
    ([mark, words]) => `<li><span aria-hidden="true">${mark}</span> ${escapeXml(words)}</li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeXml(summaryOf(report, language))}</p>
${parts.map((part) => partHtml(part, language)).join('\n')}
${report.changedAlone === null ? `<p>${escapeXml(speak(changesUnknown, language))}</p>` : ''}
<section>
<h2>${escapeXml(speak(phrase('Languages by country'), language))}</h2>
<ul class="key">${key.join('')}</ul>
${report.matrix.map((country) => countryHtml(country, report.locales, language)).join('\n')}
</section>
</main>
</body>
</html>
`;
}
