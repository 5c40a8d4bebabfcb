/** A small careers site that has everything: what the content of the project happens to have shows no state for sure. */
import { makeBoard } from '../postings/board.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Posting } from '../postings/posting.ts';
import { isError } from '../postings/problem.ts';
import { source, textOf } from '../postings/source.ts';
import { parseContent } from '../site/content.ts';
import type { Site } from '../site/site.ts';
import { type CareersSite, makeCareersSite } from '../views/careers-site.ts';

const today = '2026-03-02' as CalendarDate;

const body = `Somebody who reads water, and writes it down.

## What you will do

- Read the gauges of **forty harbours**, and explain what they say
- Answer for \`tides.json\`, which ships depend on

1. First the forecast
2. Then the harbour

> We were wrong once, on a Sunday.

## What you bring

| Skill | How much |
| ----- | -------: |
| Tides | a lot    |
| Boats | a little |

## What we offer

[A library](https://example.com/library) of the sea, and time to read in it.
`;

type Fields = Record<string, string | number | string[]>;

const full: Fields = {
  title: 'Tide forecaster',
  country: 'DE',
  city: 'Hamburg',
  level: 'senior',
  team: 'Hydrology',
  employmentType: ['FULL_TIME', 'PART_TIME'],
  workplaceType: 'hybrid',
  reference: 'HYD-12',
  salaryMin: 61_000,
  salaryMax: 74_500,
  salaryCurrency: 'EUR',
  salaryPeriod: 'YEAR',
  datePosted: '2026-02-20',
  validThrough: '2026-04-30',
  apply: 'jobs@example.com',
};

const postings: Record<string, Fields> = {
  full,
  bare: {
    title: 'Diver',
    country: 'NO',
    level: 'mid',
    datePosted: '2026-02-11',
    apply: 'https://apply.example.com/diver',
  },
  long: {
    ...full,
    title: 'Betriebsingenieurin (m/w/d) für Hochwasserschutzanlagen und Schiffshebewerksinstandhaltung',
    team: 'Harbour works',
    country: ['DE', 'JP', 'BR', 'PT'],
    city: '',
    workplaceType: 'remote',
  },
  pool: { ...full, title: 'Somebody we do not know yet', vacancy: 'pool', validThrough: '' },
  closed: { ...full, title: 'Lock keeper', datePosted: '2026-01-05', validThrough: '2026-02-15' },
};

const toMarkdown = (fields: Fields): string => {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
};

const siteFile = (locales: readonly string[], url: string): string =>
  JSON.stringify({ name: 'Tarnwerk', url, defaultLocale: locales[0], locales, timeZone: 'Europe/Berlin' });

export interface ExampleSite {
  careers: CareersSite;
  /** The posting of a language that shows a state. */
  posting(locale: string, state: keyof typeof postings): Posting;
}

/** @param around Whose languages and address it has, so that its links stay on the server that shows it. */
export function makeExampleSite({ locales, url }: Pick<Site, 'locales' | 'url'>): ExampleSite {
  const files = [
    source('site.yaml', siteFile(locales, url)),
    ...locales.flatMap((locale, index) =>
      Object.entries(postings)
        // The pool has no translation, so that the choice of language has something to explain.
        .filter(([name]) => index === 0 || name !== 'pool')
        .map(([name, fields]) => source(`postings/${name}.${locale}.md`, toMarkdown({ ...fields, locale }))),
    ),
  ];
  const { site, postings: parsed, problems } = parseContent(files, () => today);
  if (problems.some(isError)) throw new Error(`The example has errors: ${JSON.stringify(problems)}`);
  const board = makeBoard(parsed, { today, policy: site, drafts: false });
  const texts = new Map(files.map((file) => [file.path, file]));
  const options = { isPreview: false, searchScript: '', textOf: (file: string) => textOf(texts.get(file)) };
  return {
    careers: makeCareersSite(site, board, [], options),
    posting: (locale, state) => {
      const found = parsed.find((each) => each.requisition === state && each.locale === locale) ?? parsed[0];
      if (!found) throw new Error(`No example of ${state}`);
      return found;
    },
  };
}
