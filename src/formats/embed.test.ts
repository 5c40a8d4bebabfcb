/** The two forms for other websites: rows, and a piece of HTML. */
import { expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makePaths } from '../urls.ts';
import type { EmbedRows } from './embed-rows.ts';
import { formatFiles, renderFile } from './index.ts';

const site = makeSite({
  name: 'Tarnwerk',
  url: 'https://example.com/careers/',
  locales: ['en', 'pt-BR'],
  defaultLocale: 'en',
  timeZone: 'Europe/Berlin',
});
const pay = { salaryMin: 60_000, salaryMax: 75_000, salaryCurrency: 'EUR', salaryPeriod: 'YEAR' } as const;
const hostile = '"R&D" <img src=x onerror=alert(1)> ]]> \u0000\u2028';
const postings = [
  aPosting({
    requisition: 'hostile',
    title: hostile,
    slug: 'árvore',
    team: hostile,
    datePosted: '2026-11-03',
  }),
  aPosting({
    requisition: 'paid',
    city: ['Berlin'],
    validThrough: '2026-12-01',
    datePosted: '2026-11-02',
    ...pay,
  }),
  ...[{ validThrough: '2026-11-22' }, { draft: true }, { unlisted: true }, { datePosted: '2026-11-24' }].map(
    (fields, index) => aPosting({ requisition: `secret-${index}`, title: 'Secret', ...fields }),
  ),
];

/** The files for other websites, by path. */
function render(own: readonly Posting[], isPreview = false): Map<string, string> {
  const board = makeBoard(own, { today: '2026-11-23', policy: site });
  const publication = { site, board, paths: makePaths(site.url), isPreview, bodyOf: () => '' };
  return new Map(
    formatFiles(publication)
      .filter(({ file }) => file.startsWith('embed/'))
      .map((own) => [own.file, renderFile(publication, own)]),
  );
}
const read = (path: string, own: readonly Posting[] = postings) => render(own).get(path) ?? '';

test('there are both for every language, and none in a preview', () => {
  const forms = ['json', 'inc.html'];
  expect([...render(postings).keys()].toSorted()).toEqual(
    ['en', 'pt-br'].flatMap((locale) => forms.map((form) => `embed/${locale}.${form}`)).toSorted(),
  );
  expect([...render(postings, true).keys()]).toEqual([]);
});

test('rows hold what is shown and filtered', () => {
  const { postings: rows, ...rest } = JSON.parse(read('embed/en.json')) as EmbedRows;
  expect(rest).toMatchObject({ locale: 'en', dir: 'ltr', timeZone: 'Europe/Berlin', home: '/careers/en/' });
  expect(rows).toEqual([
    {
      requisition: 'hostile',
      title: hostile,
      href: '/careers/en/jobs/%C3%A1rvore/',
      place: 'Germany',
      workplace: 'On-site',
      team: hostile,
      country: ['DE'],
      datePosted: '2026-11-03',
    },
    {
      requisition: 'paid',
      title: expect.any(String),
      href: '/careers/en/jobs/paid/',
      place: 'Berlin, Germany',
      workplace: 'On-site',
      pay: '€60,000 – €75,000 per year',
      country: ['DE'],
      datePosted: '2026-11-02',
      validThrough: '2026-12-01',
    },
  ]);
});

test('the piece of HTML has whole addresses, and texts stay texts', () => {
  const html = read('embed/en.inc.html');
  expect(html).toContain(
    '<li data-requisition="hostile" data-locale="en"><a href="https://example.com/careers/en/jobs/%C3%A1rvore/">' +
      '&quot;R&amp;D&quot; &lt;img src=x onerror=alert(1)&gt; ]]&gt; \u2028</a>',
  );
  expect(html).toContain('<time datetime="2026-11-02">Nov 2, 2026</time>');
  expect(html).not.toMatch(/<img|<script|style=|<\w+\/>|Secret/);
});

test('a language without a posting says so in words', () => {
  const { postings: rows, words } = JSON.parse(read('embed/pt-br.json')) as EmbedRows;
  expect(rows).toEqual([]);
  expect(read('embed/pt-br.inc.html')).toBe(
    `<div class="rolecall-postings" lang="pt-BR" dir="ltr"><p>${words.empty}</p>` +
      `<p><a href="https://example.com/careers/pt-br/">${words.all}</a></p></div>\n`,
  );
});

test('the order of the postings that are read does not matter', () => {
  expect(render(postings.toReversed())).toEqual(render(postings));
});
