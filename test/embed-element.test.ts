/** The element of another website: another origin, under a strict policy, put together as the documentation says. */
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { documentedParts } from './company-website.ts';
import { embedDemo, newest } from './embed-demo.ts';
import { fallback, isIdle, requisitions } from './embedding.ts';

const { company, open } = await embedDemo();
const { element } = company;

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
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
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
        element({ locale: 'en' }) + element({ locale: 'en', country: 'DE' }).replace(/<script.*script>/, ''),
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
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
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
    ['the answer is odd', 'embed/en.json', (route) => route.fulfill({ body: '{"postings":[{}]}' })],
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
      answers: [['embed/en.json', (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue())]],
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

  test('the parts that are named can be styled, and no others are there', async () => {
    const { page, incidents } = await open({
      body: `<link rel="stylesheet" href="/parts.css">${element({ locale: 'en' })}`,
    });
    const parts = () =>
      page
        .locator('rolecall-postings [part]')
        .evaluateAll((found) => found.map((each) => each.getAttribute('part') ?? ''));
    await isIdle(page);
    const found = new Set(await parts());
    for (const [part, property, value] of [
      ['title', 'color', 'rgb(10, 95, 107)'],
      ['date', 'display', 'none'],
    ] as const) {
      const styled = page.locator(`rolecall-postings [part="${part}"]`);
      const values = await styled.evaluateAll(
        (all, name) => all.map((each) => getComputedStyle(each).getPropertyValue(name)),
        property,
      );
      expect(new Set(values), part).toEqual(new Set([value]));
    }
    await page.locator('rolecall-postings').evaluate((each) => each.setAttribute('country', 'AQ'));
    await page.locator('[part="empty"]').waitFor();
    for (const part of await parts()) found.add(part);
    expect(incidents).toEqual([]);
    expect([...found, 'placeholder'].toSorted()).toEqual(documentedParts.toSorted());
  });
});
