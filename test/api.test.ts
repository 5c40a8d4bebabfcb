/** A stranger who knows nothing of the site but its published schema rebuilds every list of it from the API. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, type PageElement, parseHtml, projectFolder } from './built-site.ts';
import { realInput } from './real-input.ts';
import { readTruth } from './truth-from-markdown.ts';

interface Posting {
  id: string;
  requisition: string;
  url: string;
  translations: Record<string, string>;
  locale: string;
  title: string;
  team?: string;
  datePosted: string;
  place: string;
  pay?: string;
  words: { workplaceType: string; employmentType?: string[] };
  sections: { heading?: string; html: string; text: string }[];
  [field: string]: unknown;
}

interface Facet {
  field: string;
  url: string;
  values: { value: string; name: string; count: number; url: string }[];
}

interface Language {
  locale: string;
  url: string;
  count: number;
  postings: Posting[];
  countries: { code: string; name: string; count: number; url: string }[];
  facets: Facet[];
}

interface Api {
  today: string;
  languages: Language[];
  /** Of everything that was read. */
  text: string;
  isValid: ValidateFunction;
}

/** Reads the API from its first file on, by the addresses that it tells, and holds each file against the schema. */
function readApi(site: BuiltSite): Api {
  const first = JSON.parse(site.read('api/site.json'));
  let text = '';
  const read = (url: string) => {
    expect(url.startsWith(first.url)).toBe(true);
    const file = site.read(decodeURI(url.slice(first.url.length)));
    text += file;
    return JSON.parse(file);
  };
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(read(first.$schema));
  const readValid = (url: string) => {
    const document = read(url);
    expect(isValid(document), `${url} ${JSON.stringify(isValid.errors?.[0])}`).toBe(true);
    return document;
  };
  const { today, locales } = readValid(`${first.url}api/site.json`);
  readValid(`${first.url}api/changes.json`);
  const languages = locales.map((language: Record<'postings' | 'countries', string>) => ({
    ...language,
    postings: readValid(language.postings).postings,
    countries: readValid(language.countries),
  }));
  return { today, languages, text, isValid };
}

/** What a list says of a posting, as the consumer writes it. */
const toRow = ({ requisition, locale, title, url, place, words, team, pay, datePosted }: Posting) => ({
  requisition,
  locale,
  title,
  url,
  facts: [place, words.workplaceType, ...(words.employmentType ?? []), ...(team ? [team] : [])],
  pay,
  datePosted,
});

type Row = ReturnType<typeof toRow>;

/** The same of a page. Kinds of employment stand in one phrase there, with the comma of the language between them. */
function readRow(item: PageElement, origin: string, hasTeam: boolean): Row {
  const texts = item.all('p.dots span').map(({ text }) => text);
  const [place = '', workplace = ''] = texts;
  const team = hasTeam ? texts.slice(-1) : [];
  const employment = texts.slice(2, texts.length - team.length).flatMap((text) => text.split(/, |، |、/));
  const link = item.one('a');
  return {
    requisition: item.attribute('data-requisition') ?? '',
    locale: item.attribute('data-locale') ?? '',
    title: link.text,
    url: origin + link.attribute('href'),
    facts: [place, workplace, ...employment, ...team],
    pay: item.all('.pay')[0]?.text,
    datePosted: item.one('time').attribute('datetime') ?? '',
  };
}

const fileOf = (url: string) => `${decodeURI(new URL(url).pathname).slice(1)}index.html`;
const pageFiles = (url: string, count: number) =>
  Array.from({ length: Math.max(1, Math.ceil(count / 50)) }, (_, index) =>
    index === 0 ? fileOf(url) : fileOf(`${url}page/${index + 1}/`),
  );
const letters = (text: string) => text.match(/\p{L}/gu)?.join('') ?? '';
const spaced = (text: string | undefined) => text?.replace(/[ \t\r\n]+/g, ' ').trim();

function testApi(contentDir: string, today: string): void {
  let site: BuiltSite;
  let api: Api;
  beforeAll(async () => {
    site = await buildSite({ contentDir, today, env: { ROLECALL_SEARCH: '0' } });
    expect(site.exitCode, site.stderr).toBe(0);
    api = readApi(site);
  });
  afterAll(() => site.remove());

  /** Every row of a list of the site, over all its pages. */
  const readRows = (url: string, postings: readonly Posting[]): Row[] =>
    pageFiles(url, postings.length)
      .flatMap((file) => parseHtml(site.read(file)).all('main li[data-requisition]'))
      .map((item, index) => readRow(item, new URL(url).origin, postings[index]?.team !== undefined));
  const write = (postings: readonly Posting[]): Row[] =>
    postings.map(toRow).map((row) => ({
      ...row,
      title: spaced(row.title) ?? '',
      pay: spaced(row.pay),
      facts: row.facts.map((fact) => spaced(fact) ?? ''),
    }));
  const readFacet = (url: string, field: string) =>
    parseHtml(site.read(fileOf(url)))
      .all(`main li[data-facet="${field}"]`)
      .map((item) => [
        item.attribute('data-value'),
        Number(item.attribute('data-count')),
        item.one('a').text,
        new URL(url).origin + item.one('a').attribute('href'),
      ]);
  const writeFacet = ({ values }: Pick<Facet, 'values'>) =>
    values.map(({ value, count, name, url }) => [value, count, `${spaced(name)} ${count}`, url]);

  test('every list of a language is that of the API: order, titles, places, pay', () => {
    expect(api.languages.some(({ count }) => count > 0)).toBe(true);
    for (const { url, count, postings } of api.languages) {
      expect(postings).toHaveLength(count);
      expect(readRows(url, postings)).toEqual(write(postings));
    }
  });

  test('so are its facets, with their names and counts', () => {
    for (const { url, facets, postings } of api.languages) {
      const onPage = parseHtml(site.read(fileOf(url))).all('main li[data-facet]');
      expect([...new Set(onPage.map((item) => item.attribute('data-facet')))]).toEqual(
        facets.map(({ field }) => field),
      );
      for (const facet of facets) {
        expect(readFacet(url, facet.field)).toEqual(writeFacet(facet));
        expect(readFacet(facet.url, facet.field)).toEqual(writeFacet(facet));
        for (const { value, count, url: list } of facet.values) {
          const own = postings.filter((posting) => [posting[facet.field]].flat().includes(value));
          expect(own).toHaveLength(count);
          expect(readRows(list, own)).toEqual(write(own));
        }
      }
    }
  });

  test('the countries of a language are the same in all three places', () => {
    for (const { countries, facets } of api.languages) {
      const values = facets.find(({ field }) => field === 'country')?.values ?? [];
      expect(countries).toEqual(values.map(({ value, ...others }) => ({ code: value, ...others })));
    }
  });

  test('the text of every posting is on its page, and its translations are pages', () => {
    for (const posting of api.languages.flatMap(({ postings }) => postings)) {
      const article = parseHtml(site.read(fileOf(posting.url))).one('article');
      expect(article.attribute('data-requisition')).toBe(posting.requisition);
      expect(article.attribute('data-state')).toBe('open');
      const onPage = letters(article.text);
      for (const { heading = '', text } of posting.sections) {
        expect(onPage).toContain(letters(heading));
        expect(onPage).toContain(letters(text));
      }
      for (const url of Object.values(posting.translations)) expect(site.list()).toContain(fileOf(url));
    }
  });

  test('it has every open, listed posting, and no word of another', () => {
    const truth = readTruth(contentDir, today);
    expect(api.today).toBe(today);
    expect(api.languages.map(({ locale }) => locale)).toEqual(truth.locales);
    const idOf = ({ requisition, locale }: { requisition: string; locale: string }) =>
      `${requisition}.${locale}`;
    for (const { locale, postings } of api.languages) {
      expect(postings.map(({ id }) => id).toSorted()).toEqual(truth.listed(locale).map(idOf).toSorted());
    }
    const hidden = truth.postings.filter((posting) => !truth.listed(posting.locale).includes(posting));
    for (const posting of hidden) {
      expect(api.text).not.toContain(`"${idOf(posting)}"`);
      expect(api.text).not.toContain(
        `/${posting.locale.toLowerCase()}/jobs/${encodeURIComponent(posting.slug)}/`,
      );
    }
  });
}

describe('the API of the demo', () => testApi(`${projectFolder}/content`, '2026-11-23'));

describe.runIf(realInput.exists)(`the API of the real input${realInput.note}`, () =>
  testApi(realInput.contentDir, '2026-11-23'),
);
