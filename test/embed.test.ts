/** The postings on a company's website: another origin, under a strict policy, put together as the documentation says. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { parseHtml, serve } from './built-site.ts';
import { careersHeaders, type Opening } from './company-website.ts';
import { embedDemo, newest, truth } from './embed-demo.ts';
import { fallback, included, listedRows, patience, shownRows } from './embedding.ts';

const { company, open, site, server } = await embedDemo();
const { frame, element } = company;

describe('the demo on another website', () => {
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

  test('without scripts the frame and the include are whole, and the element is a link', async () => {
    const { page } = await open({ ...allThree('en'), javaScriptEnabled: false });
    const count = truth.listed('en').length;
    expect(await page.locator('section li').count()).toBe(count);
    expect(await page.frameLocator('iframe').locator('li').count()).toBe(count);
    expect(await fallback(page).isVisible()).toBe(true);
  });
});
