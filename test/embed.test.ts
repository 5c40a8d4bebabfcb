/** The postings on a company's website: another origin, under a strict policy, put together as the documentation says. */
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, parseHtml, projectFolder, type Server, serve } from './built-site.ts';
import { careersHeaders, type Opened, type Opening, startCompany } from './company-website.ts';
import { posting, siteYaml } from './small-board.ts';
import { readTruth, type TruePosting } from './truth-from-markdown.ts';

const today = '2026-11-23';
const { browser } = await launchBrowser();
const company = await startCompany(browser);
const { frame, element } = company;
const open = (opening: Omit<Opening, 'today'> & { today?: string }): Promise<Opened> =>
  company.open({ today, ...opening });
afterEach(() => company.closePages());
afterAll(async () => {
  await browser.close();
  await company.close();
});

/** What an include makes of a page. */
const included = (site: BuiltSite, locale: string) => site.read(`embed/${locale}.inc.html`);

interface Row {
  requisition: string;
  locale: string;
  title: string;
  path: string;
  place: string;
  datePosted: string;
}

/** The rows of the site's own list. */
function listedRows(site: BuiltSite, locale: string): Row[] {
  const { all } = parseHtml(site.read(`${locale}/index.html`));
  return all('li[data-requisition]').map((item) => ({
    requisition: item.attribute('data-requisition') ?? '',
    locale: item.attribute('data-locale') ?? '',
    title: item.one('a').text,
    path: item.one('a').attribute('href') ?? '',
    place: item.all('.dots span')[0]?.text ?? '',
    datePosted: item.one('time').attribute('datetime') ?? '',
  }));
}

/** Every list in a page, in shadow trees too. */
const shownRows = (root: Pick<Page, 'locator'>, within: string): Promise<Row[]> =>
  root.locator(`${within} li[data-requisition]`).evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a') as HTMLAnchorElement;
      return {
        requisition: item.getAttribute('data-requisition') ?? '',
        locale: item.getAttribute('data-locale') ?? '',
        title: link.textContent.trim(),
        path: new URL(link.href).pathname,
        place: item.querySelector('.dots span, bdi')?.textContent ?? '',
        datePosted: item.querySelector('time')?.getAttribute('datetime') ?? '',
      };
    }),
  );

const patience = { timeout: 15_000 };
const isIdle = (page: Page) => expect.poll(() => page.locator('[aria-busy]').count(), patience).toBe(0);
const requisitions = async (page: Page) =>
  (await shownRows(page, 'rolecall-postings')).map(({ requisition }) => requisition);
const fallback = (page: Page) => page.getByRole('link', { name: 'Open positions', exact: true });

describe('the demo on another website', () => {
  const truth = readTruth(join(projectFolder, 'content'), today);
  let site: BuiltSite;
  let server: Server;

  beforeAll(async () => {
    site = await buildSite({ today, contentDir: join(projectFolder, 'content') });
    expect(site.exitCode, site.stderr).toBe(0);
    server = await serve(site.outDir, '/', careersHeaders(company.origin));
    company.careers = server.url;
  });
  afterAll(async () => {
    await server.close();
    await site.remove();
  });

  const newest = (locale: string): TruePosting[] =>
    truth
      .listed(locale)
      .toSorted(
        (a, b) => b.datePosted.localeCompare(a.datePosted) || (a.requisition < b.requisition ? -1 : 1),
      );
  const allThree = (locale: string): Pick<Opening, 'body' | 'lang'> => ({
    lang: locale,
    body: `${frame(locale)}${element({ locale })}<section>${included(site, locale)}</section>`,
  });
  const framed = (page: Page) => {
    const found = page.frames().find((each) => each.url().startsWith(company.careers));
    if (!found) throw new Error('No frame');
    return found;
  };
  const frameHeights = async (page: Page) => ({
    given: await page.locator('iframe').evaluate((each: HTMLIFrameElement) => Number(each.height)),
    content: await framed(page).evaluate(() => document.documentElement.scrollHeight),
    visible: await framed(page).evaluate(() => document.documentElement.clientHeight),
  });

  describe.each(['en', 'de', 'ar', 'ja'])('in %s', (locale) => {
    test('a frame, an element and an include show the list of the site', async () => {
      const { page, incidents } = await open(allThree(locale));
      await page.locator('rolecall-postings li').first().waitFor();
      const expected = listedRows(site, locale);
      expect(expected.map(({ requisition }) => requisition)).toEqual(
        newest(locale).map(({ requisition }) => requisition),
      );
      expect(await shownRows(page, 'rolecall-postings')).toEqual(expected);
      expect(await shownRows(framed(page), 'main')).toEqual(expected);
      expect(await shownRows(page, 'section')).toEqual(expected);
      expect(incidents).toEqual([]);
      expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    });

    test('language and direction are those of the postings, whatever the page around', async () => {
      const { page } = await open({ ...allThree(locale), lang: locale === 'ar' ? 'en' : 'ar' });
      await page.locator('rolecall-postings li').first().waitFor();
      const expected = [locale, locale === 'ar' ? 'rtl' : 'ltr'];
      for (const list of ['rolecall-postings ul', 'section ul']) {
        const stated = await page
          .locator(list)
          .evaluate((each) => [each.closest<HTMLElement>('[lang]')?.lang, getComputedStyle(each).direction]);
        expect(stated, list).toEqual(expected);
      }
      const [title, date] = await Promise.all(
        ['title', 'date'].map((part) =>
          page.locator(`rolecall-postings [part="${part}"]`).first().boundingBox(),
        ),
      );
      expect((title?.x ?? 0) < (date?.x ?? 0)).toBe(locale !== 'ar');
    });

    test('axe finds nothing in any of them', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { body, ...rest } = allThree(locale);
        const { page } = await open({ ...rest, body: body.replace('#light', ''), colorScheme });
        await page.locator('rolecall-postings li').first().waitFor();
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await axeViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
        }
      }
    });
  });

  test('the frame is as high as what is in it, and follows its width', async () => {
    const { page } = await open({ body: frame('en') });
    const heights: number[] = [];
    for (const width of [1280, 320, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(async () => {
          const { given, content, visible } = await frameHeights(page);
          return given > 300 && given === content && given === visible;
        }, patience)
        .toBe(true);
      heights.push((await frameHeights(page)).given);
    }
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    expect(heights[2]).toBeLessThan(heights[1] ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900);
  });

  test('the address of the frame chooses its look', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const look of ['light', 'dark', undefined] as const) {
        const body = frame('en').replace('#light', look ? `#${look}` : '');
        const { page } = await open({ body, colorScheme });
        const colour = await framed(page).evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(colour, `${look} for ${colorScheme}`).toBe(
          (look ?? colorScheme) === 'light' ? 'rgb(251, 250, 247)' : 'rgb(17, 24, 26)',
        );
      }
    }
  });

  test('links lead the whole window to the careers site', async () => {
    const [first] = listedRows(site, 'en');
    const target = new URL(first?.path ?? '', company.careers).href;
    const places = [
      { body: frame('en'), link: (page: Page) => framed(page).locator('li a').first() },
      {
        body: element({ locale: 'en' }),
        link: (page: Page) => page.locator('rolecall-postings li a').first(),
      },
    ];
    for (const { body, link } of places) {
      const { page } = await open({ body });
      await link(page).click();
      await page.waitForURL(target);
    }
    const { all } = parseHtml(included(site, 'en'));
    expect(all('a').map((each) => each.attribute('href')?.startsWith(truth.url))).not.toContain(false);
  });

  test('a website that the site does not name may not frame it', async () => {
    const closed = await serve(site.outDir, '/', careersHeaders());
    const { page, incidents } = await open({ body: frame('en').replaceAll(company.careers, closed.url) });
    expect(incidents.filter((line) => /frame-src|frame-ancestors/.test(line)).length).toBeGreaterThan(0);
    company.careers = closed.url;
    const own = await open({ body: frame('en') });
    expect(own.page.frames().filter((each) => each.url().startsWith(closed.url))).toEqual([]);
    expect(own.incidents.join()).toContain('frame-ancestors');
    company.careers = server.url;
    expect(page.frames().length).toBeGreaterThan(0);
    await closed.close();
  });

  describe('the element', () => {
    const ofCountries =
      (...codes: string[]) =>
      (own: { facets: Record<string, string[] | undefined> }) =>
        codes.some((code) => own.facets['country']?.includes(code));
    const listed = () => newest('en');
    const names = (postings: { requisition: string }[]) => postings.map(({ requisition }) => requisition);

    test('takes its postings by country, team and number', async () => {
      const team = listed().find(({ facets }) => facets['team'])?.facets['team']?.[0] ?? '';
      const other = listed().find(({ facets }) => facets['team']?.[0] !== team)?.facets['team']?.[0] ?? '';
      const choices: [Record<string, string>, string[]][] = [
        [{}, names(listed())],
        [{ country: 'DE' }, names(listed().filter(ofCountries('DE')))],
        [{ country: ' fr , de' }, names(listed().filter(ofCountries('FR', 'DE')))],
        [{ team }, names(listed().filter(({ facets }) => facets['team']?.includes(team)))],
        [
          { team: `${team.toUpperCase()}, ${other}` },
          names(listed().filter(({ facets }) => [team, other].includes(facets['team']?.[0] ?? ''))),
        ],
        [{ limit: '3' }, names(listed()).slice(0, 3)],
        [{ country: 'DE', limit: '1' }, names(listed().filter(ofCountries('DE'))).slice(0, 1)],
        [{ limit: '-1' }, names(listed())],
        [{ limit: 'many', country: ' ' }, names(listed())],
      ];
      for (const [attributes, expected] of choices) {
        expect(expected.length, JSON.stringify(attributes)).toBeGreaterThan(0);
        const { page, incidents } = await open({ body: element({ locale: 'en', ...attributes }) });
        await isIdle(page);
        expect(await requisitions(page), JSON.stringify(attributes)).toEqual(expected);
        expect(incidents).toEqual([]);
      }
    });

    test('follows its attributes, and of several changes the last', async () => {
      const { page, incidents } = await open({ body: element({ locale: 'en' }) });
      await isIdle(page);
      const own = page.locator('rolecall-postings');
      await own.evaluate((each) => each.setAttribute('country', 'DE'));
      await isIdle(page);
      expect(await requisitions(page)).toEqual(names(listed().filter(ofCountries('DE'))));
      await own.evaluate((each) => {
        each.removeAttribute('country');
        for (const locale of ['fr', 'ja', 'de']) each.setAttribute('locale', locale);
      });
      await isIdle(page);
      expect(await requisitions(page)).toEqual(names(newest('de')));
      expect(incidents).toEqual([]);
    });

    test('shows the later choice when the earlier answer comes last', async () => {
      let release: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { page } = await open({
        body: element({ locale: 'fr' }),
        answers: [['embed/fr.json', async (route) => held.then(() => route.continue())]],
      });
      await page.locator('rolecall-postings').evaluate((each) => each.setAttribute('locale', 'ja'));
      await isIdle(page);
      const answered = page.waitForResponse(/fr\.json/);
      release();
      await (await answered).finished();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await requisitions(page)).toEqual(names(newest('ja')));
    });

    test('takes the language of the page around it when it names none', async () => {
      const { page } = await open({ body: element(), lang: 'pt-BR' });
      await isIdle(page);
      expect(await requisitions(page)).toEqual(names(newest('pt-BR')));
    });

    test('asks once for all elements of a language', async () => {
      let asked = 0;
      const count = (route: Route) => {
        asked += 1;
        return route.continue();
      };
      const { page } = await open({
        body:
          element({ locale: 'en' }) +
          element({ locale: 'en', country: 'DE' }).replace(/<script.*script>/, ''),
        answers: [['embed/en.json', count]],
      });
      await isIdle(page);
      expect([asked, (await requisitions(page)).length]).toEqual([
        1,
        listed().length + listed().filter(ofCountries('DE')).length,
      ]);
    });

    test('leaves out what has closed since the build', async () => {
      const now = '2036-06-01';
      const left = listed().filter(({ validThrough }) => !validThrough || validThrough >= now);
      expect(left.length).toBeLessThan(listed().length);
      const { page } = await open({ body: element({ locale: 'en' }), today: now });
      await isIdle(page);
      expect(await requisitions(page)).toEqual(names(left));
    });

    test('says when there is nothing, and leads to all postings', async () => {
      for (const [locale, words] of [
        ['en', 'Nothing found.'],
        ['ar', 'لا توجد نتائج.'],
      ] as const) {
        const { page, incidents } = await open({ body: element({ locale, country: 'AQ' }) });
        await isIdle(page);
        expect(await page.locator('[part="empty"]').textContent()).toBe(words);
        expect(await page.locator('[part="all"]').getAttribute('href')).toBe(`${company.careers}${locale}/`);
        expect([await page.locator('li').count(), await fallback(page).count()]).toEqual([0, 0]);
        expect([await axeViolations(page), incidents]).toEqual([[], []]);
      }
    });

    test('shows the link of the page while it loads', async () => {
      let release: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { page } = await open({
        body: element({ locale: 'en' }),
        answers: [['embed/en.json', async (route) => held.then(() => route.continue())]],
      });
      await page.locator('rolecall-postings[aria-busy="true"]').waitFor();
      expect(await fallback(page).isVisible()).toBe(true);
      expect(await page.locator('[part="placeholder"]').count()).toBe(3);
      expect(await axeViolations(page)).toEqual([]);
      release();
      await isIdle(page);
      expect(await requisitions(page)).toEqual(names(listed()));
      expect([await fallback(page).count(), await page.locator('[part="placeholder"]').count()]).toEqual([
        0, 0,
      ]);
    });

    test.each<[string, string, (route: Route) => unknown]>([
      ['the server fails', 'embed/en.json', (route) => route.fulfill({ status: 500, body: '[]' })],
      ['the server is gone', 'embed/en.json', (route) => route.abort()],
      ['the answer is a page', 'embed/en.json', (route) => route.fulfill({ body: '<!doctype html>' })],
      [
        'the answer is of another kind',
        'embed/en.json',
        (route) => route.fulfill({ body: '{"postings":[{}]}' }),
      ],
      ['the answer is nothing', 'embed/en.json', (route) => route.fulfill({ body: 'null' })],
      ['the script is gone', 'embed.js', (route) => route.abort()],
    ])('leaves the link of the page when %s', async (_, path, answer) => {
      const { page } = await open({ body: element({ locale: 'en' }), answers: [[path, answer]] });
      await isIdle(page);
      expect(await fallback(page).isVisible()).toBe(true);
      expect(await fallback(page).getAttribute('href')).toBe(`${company.careers}en/`);
      expect([await page.locator('li').count(), await page.locator('[part="placeholder"]').count()]).toEqual([
        0, 0,
      ]);
    });

    test('tells what became of it, and tries again when it is changed', async () => {
      let isBroken = true;
      const { page } = await open({
        body: `<p id="told"></p>${element({ locale: 'en', limit: '2' })}`,
        answers: [
          ['embed/en.json', (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue())],
        ],
      });
      await isIdle(page);
      await page.evaluate(() => {
        for (const name of ['rolecall:shown', 'rolecall:failed'])
          document.addEventListener(name, (event) => {
            const { shown, rest, reason } = (event as CustomEvent).detail;
            (document.getElementById('told') as HTMLElement).textContent +=
              `${name} ${reason ?? `${shown} ${rest}`};`;
          });
      });
      const change = (limit: string) =>
        page.locator('rolecall-postings').evaluate((each, own) => each.setAttribute('limit', own), limit);
      await change('3');
      await isIdle(page);
      isBroken = false;
      await change('4');
      await isIdle(page);
      expect(await page.locator('#told').textContent()).toBe(
        `rolecall:failed Error: 503 for ${company.careers}embed/en.json;rolecall:shown 4 ${listed().length - 4};`,
      );
      expect(await requisitions(page)).toHaveLength(4);
    });

    test('can be reached and seen by the keyboard', async () => {
      const { page } = await open({ body: element({ locale: 'en', limit: '2' }) });
      await isIdle(page);
      const stops: string[] = [];
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.locator('rolecall-postings').evaluate((each) => {
            const link = each.shadowRoot?.activeElement as HTMLElement;
            return `${link.getAttribute('part')} ${getComputedStyle(link).outlineWidth}`;
          }),
        );
      }
      expect(stops).toEqual(['title 2px', 'title 2px', 'all 2px']);
    });

    test('may be styled by the page, and takes its font and colours', async () => {
      const { page } = await open({ body: element({ locale: 'en' }) });
      await isIdle(page);
      const looks = () =>
        page.evaluate(() =>
          ['h1', 'a'].map((selector) => {
            const root = document.querySelector('rolecall-postings')?.shadowRoot;
            const each = (selector === 'h1' ? document : root)?.querySelector(selector) as Element;
            const { color, fontFamily } = getComputedStyle(each);
            return `${color} ${fontFamily}`;
          }),
        );
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const [around, inside] = await looks();
        expect(inside).toBe(around);
      }
    });
  });

  test('without scripts the frame and the include are whole, and the element is a link', async () => {
    const { page } = await open({ ...allThree('en'), javaScriptEnabled: false });
    const count = truth.listed('en').length;
    expect(await page.locator('section li').count()).toBe(count);
    expect(await page.frameLocator('iframe').locator('li').count()).toBe(count);
    expect(await fallback(page).isVisible()).toBe(true);
  });
});

describe('a board with odd words below a path', () => {
  const titles = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)> & \'`alert(1)`',
    '{{constructor.constructor(1)}} ]]> <!-- &lt;',
    '👩‍🌾 עברית A',
  ];
  const files = {
    'site.yaml': siteYaml({ url: 'https://careers.example.com/careers', locales: ['en', 'ar', 'de'] }),
    ...Object.fromEntries(
      titles.map((title, index) => [
        `postings/job-${index}.en.md`,
        posting({
          title,
          city: title.slice(0, 90),
          team: title.slice(0, 90),
          datePosted: `2026-11-0${9 - index}`,
        }),
      ]),
    ),
    'postings/comma.en.md': posting({ team: 'Sales, Marketing', datePosted: '2026-10-01' }),
    'postings/draft.en.md': posting({ title: 'Secret', draft: true }),
    'postings/later.en.md': posting({ title: 'Secret', datePosted: '2026-12-01' }),
    'postings/closed.en.md': posting({ title: 'Secret', validThrough: '2026-11-10' }),
    'postings/unlisted.en.md': posting({ title: 'Secret', unlisted: true }),
    ...Object.fromEntries(
      Array.from({ length: 53 }, (_, index) => [
        `postings/many-${index}.ar.md`,
        posting({ locale: 'ar', title: `مهندس ${index}` }),
      ]),
    ),
  };
  let site: BuiltSite;
  let server: Server;

  beforeAll(async () => {
    site = await buildSite({ today, files });
    expect(site.exitCode, site.stderr).toBe(0);
    server = await serve(site.outDir, '/careers/', careersHeaders(company.origin));
    company.careers = server.url;
  });
  afterAll(async () => {
    await server.close();
    await site.remove();
  });

  test('titles are text everywhere, and nothing else gets out', async () => {
    const { page, incidents } = await open({
      body: `${frame('en')}${element({ locale: 'en' })}<section>${included(site, 'en')}</section>`,
    });
    await page.locator('rolecall-postings li').first().waitFor();
    const expected = [...titles, 'Engineer'];
    const titlesIn = async (root: Pick<Page, 'locator'>, within: string) =>
      (await shownRows(root, within)).map(({ title }) => title);
    expect(await titlesIn(page, 'rolecall-postings')).toEqual(expected);
    expect(await titlesIn(page, 'section')).toEqual(expected);
    expect(await titlesIn(page.frames()[1] as unknown as Page, 'main')).toEqual(expected);
    expect(await page.locator('img, svg, section script').count()).toBe(0);
    expect(incidents).toEqual([]);
    for (const file of site.list().filter((path) => path.startsWith('embed/')))
      expect(site.read(file), file).not.toContain('Secret');
  });

  test('every address lies below the path', async () => {
    const { page } = await open({ body: `${frame('en')}${element({ locale: 'en' })}` });
    await page.locator('rolecall-postings li').first().waitFor();
    const paths = async (root: Pick<Page, 'locator'>, within: string) =>
      root
        .locator(`${within} a`)
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const all = [
      ...(await paths(page, 'rolecall-postings [lang]')),
      ...(await paths(page.frames()[1] as unknown as Page, 'main')),
    ];
    expect(all).toHaveLength(14);
    expect(all.filter((href) => !href.startsWith(company.careers))).toEqual([]);
  });

  test('a team may have a comma in its name', async () => {
    const { page } = await open({ body: element({ locale: 'en', team: 'Design, Sales, Marketing' }) });
    await isIdle(page);
    expect(await requisitions(page)).toEqual(['comma']);
  });

  test('a language without a posting says so', async () => {
    const words = 'Zurzeit gibt es keine offene Stelle in dieser Sprache.';
    const { page, incidents } = await open({
      body: `${frame('de')}${element({ locale: 'de' })}<section>${included(site, 'de')}</section>`,
    });
    await page.locator('[part="empty"]').waitFor();
    expect(await page.locator('[part="empty"]').textContent()).toBe(words);
    expect(await page.locator('section').textContent()).toContain(words);
    expect(await page.frameLocator('iframe').locator('main').textContent()).toContain(words);
    expect(incidents).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('of more than fifty the newest are shown, and how to see the others', async () => {
    const { page } = await open({
      body: `${frame('ar')}${element({ locale: 'ar' })}<section>${included(site, 'ar')}</section>`,
      lang: 'ar',
    });
    await isIdle(page);
    const expected = listedRows(site, 'ar').map(({ requisition }) => requisition);
    expect(expected).toHaveLength(50);
    const lists = [
      await shownRows(page, 'rolecall-postings'),
      await shownRows(page, 'section'),
      await shownRows(page.frames()[1] as unknown as Page, 'main'),
    ];
    for (const list of lists) expect(list.map(({ requisition }) => requisition)).toEqual(expected);
    expect(await page.getByRole('link', { name: 'عرض جميع الوظائف الشاغرة' }).count()).toBe(2);
  });

  test('an element in a language that the site does not have stays a link', async () => {
    for (const locale of ['xx', '../../secret', '']) {
      const { page } = await open({ body: element({ locale }) });
      await isIdle(page);
      expect(await fallback(page).isVisible(), locale).toBe(true);
    }
  });

  test('a preview is embedded nowhere', async () => {
    const preview = await buildSite({ today, files, env: { ROLECALL_DRAFTS: '1', ROLECALL_SEARCH: '0' } });
    expect(preview.list().filter((path) => path.startsWith('embed'))).toEqual([]);
    await preview.remove();
  });
});
