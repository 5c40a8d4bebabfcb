/** Boards of other shapes than the demo's: under a base path, empty, large, in other languages, at the edges of time. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, type PageElement, type Server, serve } from './built-site.ts';
import { findBrokenLinks, readFragments, readPages, readUnpacked, type SitePage } from './pages.ts';
import { markdown, posting, siteYaml } from './small-board.ts';
import { type Visit, visit } from './visit.ts';

const today = '2026-11-23';
const { browser } = await launchBrowser();
afterAll(() => browser.close());

interface Shape {
  site: BuiltSite;
  pages: Map<string, SitePage>;
  page(path: string): PageElement;
  /** Opens a page of the site in the browser. */
  open(path: string): Promise<Visit>;
}

/** Builds a board once for the tests of a `describe`. */
function board(
  files: Record<string, string>,
  options: { base?: string; env?: Record<string, string> } = {},
): Shape {
  const { base = '/', env = {} } = options;
  const visits: Visit[] = [];
  let server: Server | undefined;
  const shape = {
    page: (path: string) => {
      const found = shape.pages.get(path);
      if (!found) throw new Error(`No page ${path} among ${[...shape.pages.keys()].join(' ')}`);
      return found.root;
    },
    open: async (path: string) => {
      server ??= await serve(shape.site.outDir, base);
      const opened = await visit(browser, server.url + path);
      visits.push(opened);
      return opened;
    },
  } as Shape;
  beforeAll(async () => {
    shape.site = await buildSite({ today, files, env });
    expect(shape.site.stderr).toBe('');
    expect(shape.site.exitCode).toBe(0);
    shape.pages = readPages(shape.site, base, 'https://careers.example.com');
  });
  afterEach(async () => {
    for (const each of visits.splice(0)) await each.close();
  });
  afterAll(async () => {
    await server?.close();
    await shape.site.remove();
  });
  test('no link leads nowhere', () => {
    expect(findBrokenLinks(shape.site, shape.pages, base)).toEqual([]);
  });
  return shape;
}

const titles = (page: PageElement) => page.all('li[data-requisition] a').map(({ text }) => text);
const values = (page: PageElement, facet: string) =>
  page.all(`li[data-facet="${facet}"]`).map((item) => item.attribute('data-value'));
const hreflangs = (page: PageElement) =>
  page.all('link[rel="alternate"][hreflang]').map((link) => link.attribute('hreflang'));
const resultTitles = ({ page }: Visit) =>
  page.locator('#result-list li[data-requisition] a').allTextContents();

async function searchFor(visited: Visit, text: string): Promise<void> {
  await visited.page.getByRole('searchbox').fill(text);
  await visited.page.waitForURL(/[?&]q=/);
  await visited.page.waitForLoadState('networkidle');
}

describe('under a base path', () => {
  const shape = board(
    {
      'site.yaml': siteYaml({ url: 'https://careers.example.com/careers', locales: ['en', 'de'] }),
      'postings/engineer.en.md': posting({ team: 'Software' }),
      'postings/engineer.de.md': posting({ locale: 'de', title: 'Entwickler', team: 'Software' }),
      'pages/about.en.md': markdown({ locale: 'en', title: 'About us' }, 'We are here.'),
    },
    { base: '/careers/' },
  );
  const { page, open } = shape;

  test('every link, form and asset is below it', async () => {
    const visited = await open('en/');
    for (const path of ['', 'en/', 'en/search/', 'en/jobs/engineer/', 'de/countries/de/', 'nowhere/']) {
      await visited.page.goto(visited.page.url().replace(/\/careers\/.*/, `/careers/${path}`));
      const addresses = await visited.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[href], [src], [action]')].map(
          (element) =>
            element.getAttribute('href') ??
            element.getAttribute('src') ??
            element.getAttribute('action') ??
            '',
        ),
      );
      expect(
        addresses.filter((address) => /^\/(?!careers\/)/.test(address)),
        path,
      ).toEqual([]);
    }
    expect(visited.requests.filter((path) => !path.startsWith('/careers/'))).toEqual([]);
  });

  test('addresses of pages carry it', () => {
    expect(page('/careers/en/jobs/engineer/').one('link[rel="canonical"]').attribute('href')).toBe(
      'https://careers.example.com/careers/en/jobs/engineer/',
    );
    expect(hreflangs(page('/careers/en/jobs/engineer/'))).toEqual(['en', 'de', 'x-default']);
  });

  test('the search works there', async () => {
    const visited = await open('en/search/');
    await searchFor(visited, 'engineer');
    await expect.poll(() => resultTitles(visited)).toEqual(['Engineer']);
    await visited.page.locator('#result-list a').click();
    await visited.page.waitForURL('**/careers/en/jobs/engineer/');
    expect(visited.incidents).toEqual([]);
  });
});

describe('with a language that has no posting', () => {
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'de'] }),
    'postings/engineer.en.md': posting({ team: 'Software' }, 'Pumps and valves.'),
    'pages/about.en.md': markdown({ locale: 'en', title: 'About us' }, 'We are here.'),
  });
  const { page, open } = shape;

  test('its first page says so and leads to the languages that have some', () => {
    const home = page('/de/');
    expect(titles(home)).toEqual([]);
    expect(home.all('li[data-facet]')).toEqual([]);
    expect(
      home
        .one('main')
        .all('a[hreflang="en"]')
        .map((link) => link.attribute('href')),
    ).toEqual(['/en/']);
  });

  test('it has no list of anything, and no page offers it as a translation', () => {
    const own = [...page('/de/').all('a'), ...page('/de/search/').all('a')].map(
      (link) => link.attribute('href') ?? '',
    );
    expect(
      own.filter((href) => /^\/de\/(countries|levels|teams|workplace|employment|jobs)/.test(href)),
    ).toEqual([]);
    expect([...shape.pages.keys()].filter((path) => path.startsWith('/de/'))).toEqual([
      '/de/404.html',
      '/de/',
      '/de/search/',
    ]);
    for (const path of ['/en/countries/', '/en/countries/de/', '/en/jobs/engineer/', '/en/about/'])
      expect(hreflangs(page(path)), path).toEqual([]);
  });

  test('a switch to it leads to its first page and says why', () => {
    for (const path of ['/en/countries/', '/en/countries/de/', '/en/jobs/engineer/', '/en/about/']) {
      const link = page(path).one('details.menu a[hreflang="de"]');
      expect(link.attribute('href'), path).toBe('/de/#nearest-page');
      expect(link.one('small').text, path).not.toBe('');
    }
  });

  test('its search finds nothing in it, and leads to the other language', async () => {
    const visited = await open('de/search/');
    await searchFor(visited, 'pumps');
    await visited.page.locator('.empty a[hreflang="en"]').waitFor();
    expect(await resultTitles(visited)).toEqual([]);
    expect(await visited.page.locator('.empty a[hreflang="en"]').textContent()).toBe('English (1)');
    expect(visited.incidents).toEqual([]);
  });
});

describe('without an open posting', () => {
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'fr'] }),
    'postings/engineer.en.md': posting({ validThrough: '2026-11-22' }),
  });
  const { page, open } = shape;

  test('the site says so, and keeps the page of what was there', () => {
    for (const path of ['/en/', '/fr/']) {
      expect(titles(page(path)), path).toEqual([]);
      expect(page(path).one('.count').text, path).toMatch(/0|No/i);
    }
    const closed = page('/en/jobs/engineer/');
    expect(closed.one('article').attribute('data-state')).toBe('closed');
    expect(closed.all('li[data-requisition]')).toEqual([]);
  });

  test('its search finds nothing and does not break', async () => {
    const visited = await open('en/search/');
    await searchFor(visited, 'engineer');
    await visited.page.locator('.empty').waitFor();
    expect(await resultTitles(visited)).toEqual([]);
    expect(visited.incidents).toEqual([]);
  });
});

describe('with 120 postings in a language', () => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => {
      const day = String((index % 20) + 1).padStart(2, '0');
      return [
        `postings/job-${index}.en.md`,
        posting({
          title: `Job ${index}`,
          datePosted: `2026-11-${day}`,
          level: index < 60 ? 'mid' : 'senior',
          reference: `R-${index}`,
        }),
      ];
    }),
  );
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'de'] }),
    ...files,
    'postings/job-1.de.md': posting({
      locale: 'de',
      title: 'Arbeit 1',
      datePosted: '2026-11-02',
      reference: 'R-1',
    }),
  });
  const { page } = shape;

  test('lists hold fifty a page, each posting once, newest first', () => {
    const lists = ['/en/', '/en/page/2/', '/en/page/3/'].map((path) =>
      page(path).all('li[data-requisition]'),
    );
    expect(lists.map(({ length }) => length)).toEqual([50, 50, 20]);
    const all = lists.flat().map((row) => row.attribute('data-requisition'));
    expect(new Set(all).size).toBe(120);
    const dates = lists.flat().map((row) => row.one('time').attribute('datetime') ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(shape.pages.has('/en/page/4/')).toBe(false);
    expect(shape.pages.has('/en/page/1/')).toBe(false);
  });

  test('the pages of a list lead to each other', () => {
    const neighbours = (path: string) =>
      page(path)
        .all('a[rel]')
        .map((link) => `${link.attribute('rel')} ${link.attribute('href')}`);
    expect(neighbours('/en/')).toEqual(['next /en/page/2/']);
    expect(neighbours('/en/page/2/')).toEqual(['prev /en/', 'next /en/page/3/']);
    expect(neighbours('/en/page/3/')).toEqual(['prev /en/page/2/']);
  });

  test('every page of a list has the whole facets, a title and an address of its own, and no translations', () => {
    for (const path of ['/en/page/2/', '/en/page/3/']) {
      const levels = page(path)
        .all('li[data-facet="level"]')
        .map((item) => item.attribute('data-count'));
      expect(levels, path).toEqual(['60', '60']);
      expect(page(path).one('link[rel="canonical"]').attribute('href')).toBe(
        `https://careers.example.com${path}`,
      );
      expect(hreflangs(page(path)), path).toEqual([]);
      expect(page(path).one('details.menu a[hreflang="de"]').attribute('href'), path).toMatch(/^\/de\/(#|$)/);
    }
    const own = ['/en/', '/en/page/2/', '/en/page/3/'].map((path) => page(path).one('title').text);
    expect(new Set(own).size).toBe(3);
  });

  test('the list of a facet value is paged alike', () => {
    expect(page('/en/levels/mid/').all('li[data-requisition]')).toHaveLength(50);
    expect(page('/en/levels/mid/page/2/').all('li[data-requisition]')).toHaveLength(10);
    expect(page('/en/countries/de/page/3/').all('li[data-requisition]')).toHaveLength(20);
    expect(page('/en/countries/de/page/2/').one('.count').text).toMatch(/120/);
  });
});

describe('in languages that the demo does not use, and one that the interface does not speak', () => {
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'sq', 'zh-Hant', 'fa'] }),
    'postings/engineer.en.md': posting(),
    'postings/engineer.sq.md': posting(
      { locale: 'sq', title: 'Inxhinier' },
      'Ne ndërtojmë pompa për qytete.',
    ),
    'postings/engineer.zh-Hant.md': posting({ locale: 'zh-Hant', title: '工程師' }, '我們為城市建造水泵。'),
    'postings/engineer.fa.md': posting({ locale: 'fa', title: 'مهندس' }, 'ما برای شهرها پمپ می‌سازیم.'),
  });
  const { page, open } = shape;

  test.each([
    ['sq', 'sq', 'ltr', 'Gjermani 1', 'Shqip'],
    ['zh-hant', 'zh-Hant', 'ltr', '德國 1', '繁體中文'],
    ['fa', 'fa', 'rtl', 'آلمان ۱', 'فارسی'],
  ])('%s has its language, direction and country names', (segment, lang, dir, country, autonym) => {
    const html = page(`/${segment}/`).one('html');
    expect([html.attribute('lang'), html.attribute('dir')]).toEqual([lang, dir]);
    expect(page(`/${segment}/countries/`).one('li[data-facet] a').text).toBe(country);
    expect(page('/').one(`main a[hreflang="${lang}"]`).text).toContain(autonym);
    const own = readFragments(shape.site).filter(({ locale }) => locale === segment);
    expect(own).toHaveLength(1);
  });

  test('the interface speaks English there', () => {
    expect(page('/sq/').one('a.skip').text).toBe(page('/en/').one('a.skip').text);
  });

  test('a Persian date is of the calendar that it was written in', () => {
    expect(page('/fa/jobs/engineer/').one('[data-field="datePosted"] dd').text).toMatch(/2026|۲۰۲۶/);
  });

  test.each([
    ['sq', 'pompa', 'Inxhinier'],
    ['zh-hant', '水泵', '工程師'],
    ['fa', 'شهرها', 'مهندس'],
  ])('the search in %s finds its words', async (segment, word, title) => {
    const visited = await open(`${segment}/search/`);
    await searchFor(visited, word);
    await expect.poll(() => resultTitles(visited), { timeout: 5000 }).toEqual([title]);
    await searchFor(visited, 'zzzz');
    await visited.page.locator('.empty').waitFor();
    expect(visited.incidents).toEqual([]);
  });
});

describe('with one posting in 60 countries', () => {
  const codes =
    'AD AE AL AR AT AU BE BG BR CA CH CL CN CO CR CY CZ DE DK EE EG ES FI FR GB GR HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MT MX MY NL NO NZ PE PH PL PT RO RS SE SG SI SK TH TR US'.split(
      ' ',
    );
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'de'] }),
    'postings/anywhere.en.md': posting({ country: codes, workplaceType: 'remote' }),
    'postings/anywhere.de.md': posting({ locale: 'de', country: codes, workplaceType: 'remote' }),
  });
  const { page } = shape;

  test.each(['en', 'de'])(
    'the country index in %s names all of them in the order of the language',
    (locale) => {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      const wanted = codes.toSorted((a, b) =>
        new Intl.Collator(locale).compare(names.of(a) ?? '', names.of(b) ?? ''),
      );
      expect(codes).toHaveLength(60);
      expect(values(page(`/${locale}/countries/`), 'country')).toEqual(wanted);
      expect(page(`/${locale}/countries/us/`).all('li[data-requisition]')).toHaveLength(1);
    },
  );

  test('the line of the posting stays short', () => {
    expect(page('/en/').one('li[data-requisition] .dots').text.length).toBeLessThan(80);
  });
});

describe('with names in other scripts', () => {
  const shape = board({
    'site.yaml': siteYaml({ locales: ['en', 'ja'] }),
    'postings/инженер-1.en.md': posting({ title: 'Инженер', team: 'Разработка и R&D' }),
    'postings/エンジニア.ja.md': posting({
      locale: 'ja',
      title: 'エンジニア',
      team: '開発 / 東京',
      slug: '東京-エンジニア',
    }),
    'postings/größe.en.md': posting({
      title: 'Größe',
      team: 'Straße',
      slug: 'straßen-größe',
      datePosted: '2026-11-02',
    }),
  });
  const { page, open } = shape;

  test('pages lie under those names', () => {
    expect(page('/en/jobs/инженер-1/').one('h1').text).toBe('Инженер');
    expect(page('/ja/jobs/東京-エンジニア/').one('h1').text).toBe('エンジニア');
    expect(page('/en/teams/разработка-и-r-d/').one('h1').text).toBe('Разработка и R&D');
    expect(page('/ja/teams/開発-東京/').one('h1').text).toBe('開発 / 東京');
    expect(titles(page('/en/'))).toEqual(['Größe', 'Инженер']);
  });

  test('a browser gets there by links and by the search', async () => {
    const visited = await open('en/');
    await visited.page.getByRole('link', { name: 'Größe' }).click();
    expect(await visited.page.locator('h1').textContent()).toBe('Größe');
    await visited.page.getByRole('link', { name: 'Straße' }).click();
    expect(await visited.page.locator('h1').textContent()).toBe('Straße');
    const other = await open('ja/search/');
    await other.page.getByRole('checkbox', { name: '開発 / 東京' }).check();
    await expect.poll(() => resultTitles(other)).toEqual(['エンジニア']);
    await other.page.locator('#result-list a').click();
    await other.page.locator('article').waitFor();
    expect(await other.page.locator('h1').textContent()).toBe('エンジニア');
    expect([...visited.incidents, ...other.incidents]).toEqual([]);
  });
});

const atTheEdges = {
  'site.yaml': siteYaml({ closed: { keepDays: 30 } }),
  'postings/first-day.en.md': posting({ title: 'Opens today', datePosted: today }),
  'postings/last-day.en.md': posting({ title: 'Ends today', validThrough: today }),
  'postings/closed.en.md': posting({
    title: 'Ended yesterday',
    validThrough: '2026-11-22',
    datePosted: '2026-10-01',
  }),
  'postings/kept.en.md': posting({
    title: 'Last day kept',
    validThrough: '2026-10-24',
    datePosted: '2026-10-01',
  }),
  'postings/removed.en.md': posting(
    { title: 'Long forgotten', validThrough: '2026-10-23', datePosted: '2026-10-01' },
    'Quixotic words.',
  ),
  'postings/upcoming.en.md': posting(
    { title: 'Opens tomorrow', datePosted: '2026-11-24', team: 'Tomorrowland' },
    'Zephyrous words.',
  ),
  'postings/draft.en.md': posting({ title: 'Half written', draft: true, country: 'NZ' }, 'Vexing words.'),
};

describe('at the edges of time', () => {
  const shape = board(atTheEdges);
  const { page } = shape;

  test('a posting is open from its first to its last day', () => {
    expect(titles(page('/en/')).toSorted()).toEqual(['Ends today', 'Opens today']);
  });

  test('it is closed from the next day, and gone after the days that closed ones are kept', () => {
    for (const slug of ['closed', 'kept'])
      expect(page(`/en/jobs/${slug}/`).one('article').attribute('data-state'), slug).toBe('closed');
    const jobs = [...shape.pages.keys()].filter((path) => path.startsWith('/en/jobs/'));
    expect(jobs.map((path) => path.split('/')[3])).toEqual(['closed', 'first-day', 'kept', 'last-day']);
  });

  test('nothing of what is removed, upcoming or a draft is in any file', () => {
    const secrets =
      /long forgotten|quixotic|opens tomorrow|tomorrowland|zephyrous|half written|vexing|New Zealand|"NZ"|jobs\/(removed|upcoming|draft)/i;
    const leaks = shape.site.list().filter((path) => {
      const read = path + readUnpacked(shape.site, path).toString('utf8');
      // The schema of the API is the same for every site, and lists the codes of all countries.
      const text = path === 'api/schema.json' ? read.replaceAll('"NZ"', '') : read;
      // Hosts have to know which addresses to call gone.
      const isForHosts = /^(_redirects|deploy\/)/.test(path);
      return secrets.test(isForHosts ? text.replaceAll('/jobs/removed', '') : text);
    });
    expect(leaks).toEqual([]);
  });

  test('the summary names every file that is withheld', () => {
    for (const name of ['removed', 'upcoming', 'draft'])
      expect(shape.site.stdout).toContain(`postings/${name}.en.md`);
  });
});

describe('as a preview with drafts', () => {
  const shape = board(atTheEdges, { env: { ROLECALL_DRAFTS: '1' } });
  const { page } = shape;

  test('drafts and upcoming postings are there, removed ones are not', () => {
    expect(titles(page('/en/')).toSorted()).toEqual([
      'Ends today',
      'Half written',
      'Opens today',
      'Opens tomorrow',
    ]);
    expect(values(page('/en/countries/'), 'country')).toEqual(['DE', 'NZ']);
    expect(shape.pages.has('/en/jobs/removed/')).toBe(false);
  });

  test('no page may be indexed', () => {
    expect([...shape.pages.values()].filter(({ isNoindex }) => !isNoindex).map(({ path }) => path)).toEqual(
      [],
    );
    expect(
      [...shape.pages.values()].filter(({ root }) => root.all('link[rel="canonical"]').length > 0),
    ).toEqual([]);
  });
});

describe('without a search index', () => {
  const shape = board(
    {
      'site.yaml': siteYaml({ locales: ['en', 'de'] }),
      'postings/engineer.en.md': posting({ title: 'Software Engineer', team: 'Pumps' }, 'Valves.'),
      'postings/writer.en.md': posting({ title: 'Writer', country: 'FR' }),
      'postings/writer.de.md': posting({ title: 'Texter', locale: 'de', country: 'FR' }),
    },
    { env: { ROLECALL_SEARCH: '0' } },
  );
  const { open } = shape;

  test('titles, places, teams and filters are searched, and nothing is missed', async () => {
    expect(shape.site.list().filter((path) => path.startsWith('pagefind'))).toEqual([]);
    const visited = await open('en/search/');
    const { page } = visited;
    for (const text of ['engineer', 'pum', 'software germany']) {
      await searchFor(visited, text);
      await expect.poll(() => resultTitles(visited), { message: text }).toEqual(['Software Engineer']);
    }
    await page.getByRole('searchbox').fill('');
    await page.getByRole('checkbox', { name: 'France' }).check();
    await expect.poll(() => resultTitles(visited)).toEqual(['Writer']);
    expect(await page.locator('#result-count').textContent()).toBe('1 open position');
    expect(visited.requests.filter((path) => path.startsWith('/pagefind'))).toEqual([]);
    expect(visited.incidents).toEqual([]);
  });

  test('what finds nothing is put right', async () => {
    const visited = await open('en/search/');
    const { page } = visited;
    await searchFor(visited, 'softwear enginer');
    await page.getByRole('button', { name: 'software engineer' }).click();
    await expect.poll(() => resultTitles(visited)).toEqual(['Software Engineer']);
    expect(await page.getByRole('searchbox').inputValue()).toBe('software engineer');
    expect(new URL(page.url()).search).toBe('?q=software+engineer');
    await searchFor(visited, 'valves');
    await page.locator('.empty').waitFor();
    await searchFor(visited, 'texter');
    await page.locator('.empty a[hreflang="de"]').waitFor();
    expect(visited.incidents).toEqual([]);
  });
});
