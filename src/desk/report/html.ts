/** The report as one page to be sent to a colleague: no script, nothing from elsewhere. */
import { escapeXml } from '../../formats/text/xml.ts';
import { direction } from '../../i18n/direction.ts';
import type { MatrixRow, Report } from './make-report.ts';
import { reportStyle, reportStyleHash } from './style.ts';
import { countryInWords, type Line, legend, type Part, partsOf, stateMarks, summaryOf } from './words.ts';

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

const partHtml = ({ heading, remedy, lines }: Part): string => `<section>
<h2>${escapeXml(heading)} <span>${lines.length}</span></h2>
<p>${prose(remedy)}</p>
<table>
<thead><tr><th scope="col">Job</th><th scope="col">Title</th><th scope="col">What</th></tr></thead>
<tbody>
${lines.map(lineHtml).join('\n')}
</tbody>
</table>
</section>`;

function rowHtml({ requisition, title, locale, states }: MatrixRow, locales: readonly string[]): string {
  const cells = locales.map((each) => {
    const state = states[each] ?? 'none';
    const [mark, word] = stateMarks[state];
    return `<td class="${state}"><span aria-hidden="true">${mark}</span><span class="word">${word}</span></td>`;
  });
  return `<tr><th scope="row"><bdi>${escapeXml(requisition)}</bdi> ${titleHtml(title, locale)}</th>${cells.join('')}</tr>`;
}

function countryHtml({ country, rows }: Report['matrix'][number], locales: readonly string[]): string {
  const heads = locales.map((locale) => `<th scope="col">${escapeXml(locale)}</th>`).join('');
  return `<div class="wide"><table>
<caption>${escapeXml(countryInWords(country))}</caption>
<thead><tr><th scope="col">Job</th>${heads}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, locales)).join('\n')}
</tbody>
</table></div>`;
}

/** A whole document; ends with a line feed. */
export function renderHtml(report: Report): string {
  const title = escapeXml(`Postings of ${report.company}, ${report.today}`);
  const parts = partsOf(report).filter(({ lines }) => lines.length > 0);
  const key = legend.map(([mark, words]) => `<li><span aria-hidden="true">${mark}</span> ${words}</li>`);
  return `<!doctype html>
<html lang="en">
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
<p>${escapeXml(summaryOf(report))}</p>
${parts.map(partHtml).join('\n')}
${report.changedAlone === null ? '<p>Changes by language are not known, since git has no history here.</p>' : ''}
<section>
<h2>Languages by country</h2>
<ul class="key">${key.join('')}</ul>
${report.matrix.map((country) => countryHtml(country, report.locales)).join('\n')}
</section>
</main>
</body>
</html>
`;
}
