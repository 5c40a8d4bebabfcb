/** The feeds and the calendar of a built site, read by readers that are not ours and held against its pages. */
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, parseHtml, projectFolder } from './built-site.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { readPages, type SitePage } from './pages.ts';
import { realInput } from './real-input.ts';

const ajv = new Ajv();
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

/** A feed as its reader understands it, whatever its notation. */
interface ReadFeed {
  title: string | undefined;
  self: string | undefined;
  list: string | undefined;
  language: string | undefined;
  items: { id?: string; url?: string; title?: string; published?: string; html?: string }[];
}

function readRss(text: string): ReadFeed {
  const { title, link: list, language, atom, items = [] } = parseRssFeed(text);
  return {
    ...{ title, list, language, self: atom?.links?.find(({ rel }) => rel === 'self')?.href },
    items: items.map(({ guid, link, title, pubDate, description, content }) => ({
      ...{ id: guid?.value, url: link, title, published: pubDate },
      html: content?.encoded ?? description,
    })) as ReadFeed['items'],
  };
}

function readAtom(text: string): ReadFeed {
  const { title, links = [], entries = [], xml } = parseAtomFeed(text);
  const hrefOf = (of: typeof links, wanted: string) => of.find(({ rel }) => rel === wanted)?.href;
  return {
    ...{ title: title?.value, self: hrefOf(links, 'self'), list: hrefOf(links, 'alternate') },
    language: xml?.lang,
    items: entries.map(({ id, links = [], title, published, summary, content }) => ({
      ...{ id, url: hrefOf(links, 'alternate'), title: title?.value, published },
      html: content?.value ?? summary?.value,
    })) as ReadFeed['items'],
  };
}

function readJson(text: string): ReadFeed {
  const { title, feed_url: self, home_page_url: list, language, items = [] } = parseJsonFeed(text);
  return {
    ...{ title, self, list, language },
    items: items.map(({ id, url, title, date_published: published, content_html: html }) => ({
      ...{ id, url, title, published, html },
    })) as unknown as ReadFeed['items'],
  };
}

const readers = { 'feed.xml': readRss, 'atom.xml': readAtom, 'feed.json': readJson };
const names = Object.keys(readers) as (keyof typeof readers)[];
const mediaTypes = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 [+-]\d{4}$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT00:00:00[+-]\d\d:\d\d$/;

const listPath = /^\/[\w-]+\/(?:(?:countries|teams)\/[^/]+\/)?$/;
const demo = { contentDir: join(projectFolder, 'content'), note: '', exists: true };

describe.each([
  { name: 'the demo on 2026-11-23', today: '2026-11-23', ...demo },
  { name: 'the demo on 2036-01-15', today: '2036-01-15', ...demo },
  { name: 'the real input', today: '2026-11-23', ...realInput },
])('$name $note', ({ contentDir, today, exists }) => {
  const run = test.runIf(exists);
  let site: BuiltSite;
  let pages: Map<string, SitePage>;
  let origin = '';
  /** The first pages of the lists that have feeds. */
  let lists: SitePage[] = [];

  beforeAll(async () => {
    if (!exists) return;
    site = await buildSite({ contentDir, today, env: { ROLECALL_SEARCH: '0' } });
    expect(site.exitCode, site.stderr).toBe(0);
    pages = readPages(site);
    const root = pages.get('/')?.root.one('link[rel="canonical"]').attribute('href') ?? '';
    origin = root.replace(/\/$/, '');
    lists = [...pages.values()].filter(({ path }) => listPath.test(path));
  });
  afterAll(() => site?.remove());

  const read = (path: string) => site.read(path.slice(1));
  const addressOf = (path: string) => origin + encodeURI(path);

  /** The postings of a list, on all of its pages. */
  function rowsOf(path: string): { id: string; url: string; title: string }[] {
    const rows: ReturnType<typeof rowsOf> = [];
    for (let number = 1; ; number++) {
      const page = pages.get(number === 1 ? path : `${path}page/${number}/`);
      if (!page) return rows;
      for (const item of page.root.all('li[data-requisition]')) {
        const link = item.one('a');
        rows.push({
          id: `/${item.attribute('data-locale')?.toLowerCase()}/${item.attribute('data-requisition')}`,
          url: origin + link.attribute('href'),
          title: link.text,
        });
      }
    }
  }

  /** Every feed with the list that it is the feed of. */
  const eachFeed = (check: (feed: ReadFeed, list: SitePage, name: keyof typeof readers) => void) => {
    for (const list of lists)
      for (const name of names) check(readers[name](read(list.path + name)), list, name);
  };

  run('there are feeds beside these lists, and nowhere else', () => {
    expect(lists.length).toBeGreaterThan(5);
    const found = site.list().filter((file) => /(^|\/)(feed\.xml|atom\.xml|feed\.json)$/.test(file));
    expect(found).toEqual(lists.flatMap(({ path }) => names.map((name) => path.slice(1) + name)).toSorted());
  });

  run('XML is well-formed, and JSON Feed as its specification has it', () => {
    for (const { path } of lists) {
      for (const name of ['feed.xml', 'atom.xml']) XmlDocument.fromString(read(path + name)).dispose();
      expect(isJsonFeed(JSON.parse(read(`${path}feed.json`))), ajv.errorsText(isJsonFeed.errors)).toBe(true);
    }
  });

  run('a feed holds exactly the newest fifty of its list', () => {
    eachFeed(({ items }, { path }, name) => {
      const inFeed = items.map(({ id = '', url, title }) => ({
        ...{ url, title: title?.replace(/\s+/g, ' ') },
        id: decodeURIComponent(/^tag:[^:]*:(.*)$/.exec(id)?.[1] ?? ''),
      }));
      expect(inFeed, path + name).toEqual(
        rowsOf(path)
          .slice(0, 50)
          .map(({ url, title, id }) => ({ url, title, id })),
      );
    });
  });

  run('a feed says what it is, in its language', () => {
    eachFeed(({ title, self, list, language }, { path, root }, name) => {
      expect({ title, self, list, language }).toEqual({
        title: root.one('title').text,
        self: addressOf(path + name),
        list: addressOf(path),
        language: root.one('html').attribute('lang'),
      });
    });
  });

  run('items have an identity of their own, a day and an address', () => {
    const identities = new Map<string, string>();
    eachFeed(({ items }, { path }, name) => {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { id = '', url = '', published = '' } of items) {
        expect(id).toMatch(/^tag:[\w.-]+,\d{4}-\d\d-\d\d:\/[\w%/-]+$/);
        expect(published, path + name).toMatch(name === 'feed.xml' ? rfc822 : rfc3339);
        expect(identities.get(id) ?? url).toBe(url);
        identities.set(id, url);
      }
      const days = items.map(({ published = '' }) => Date.parse(published));
      expect(days).toEqual(days.toSorted((a, b) => b - a));
    });
  });

  run('RSS: no identity is taken for an address', () => {
    for (const { path } of lists) {
      const { items = [] } = parseRssFeed(read(`${path}feed.xml`));
      expect(items.filter(({ guid }) => guid?.isPermaLink !== false)).toEqual([]);
    }
  });

  run('the text of a feed needs no other page to be read', () => {
    let links = 0;
    eachFeed(({ items }) => {
      for (const { html = '' } of items) {
        const root = parseHtml(html);
        const addresses = [
          ...root.all('[href]').map((element) => element.attribute('href') ?? ''),
          ...root.all('[src]').map((element) => element.attribute('src') ?? ''),
        ];
        links += addresses.length;
        expect(addresses.filter((address) => !/^(https?:\/\/[^/]|mailto:|tel:)/.test(address))).toEqual([]);
        expect(root.all('script, style, iframe, form, input, [id], [style]').map(({ tag }) => tag)).toEqual(
          [],
        );
      }
    });
    expect(links).toBeGreaterThan(0);
  });

  run('the feed of a language has every section of a posting, the others its facts', () => {
    for (const { path } of lists) {
      for (const { url = '', html = '' } of readJson(read(`${path}feed.json`)).items) {
        const posting = pages.get(decodeURI(url.slice(origin.length)))?.root;
        const headings = posting?.all('.prose h2').map(({ text }) => text);
        const [facts] = [
          posting
            ?.one('.posting-summary')
            .all('span')
            .map(({ text }) => text)
            .join(' · '),
        ];
        const root = parseHtml(html);
        const isWhole = path.split('/').length === 3;
        expect(root.all('h2').map(({ text }) => text)).toEqual(isWhole ? headings : []);
        expect(root.all('p').map(({ text }) => text)).toContain(facts);
        const [pay] = posting?.all('.posting-pay').map(({ text }) => text) ?? [];
        if (pay) expect(root.text).toContain(pay);
      }
    }
  });

  run('every page names its own feeds, or those of its language', () => {
    for (const { path, root } of pages.values()) {
      const links = root
        .all('link[rel="alternate"][type]')
        .filter((link) => link.attribute('type') !== 'text/markdown')
        .map((link) => ['type', 'title', 'href'].map((name) => link.attribute(name)));
      const first = path.replace(/page\/\d+\/$/, '');
      const own = lists.find((list) => list.path === first) ?? pages.get(`/${path.split('/')[1]}/`);
      // A page in a frame is a part of another.
      if (path === '/' || path === '/404.html' || path.startsWith('/embed/')) continue;
      const title = own?.root.one('title').text;
      const expected = names.map((name, index) => [mediaTypes[index], title, encodeURI(own?.path + name)]);
      expect(links, path).toEqual(expected);
    }
  });

  run('lists lead to their feed and to the calendar', () => {
    for (const { path, root } of lists) {
      const hrefs = root
        .one('.follow')
        .all('a')
        .map((link) => link.attribute('href'));
      expect(hrefs).toEqual([encodeURI(`${path}feed.xml`), `/${path.split('/')[1]}/closing.ics`]);
    }
  });

  run('the calendar of a language has the last day of each of its postings that has one', () => {
    for (const { path } of lists.filter((list) => list.path.split('/').length === 3)) {
      const calendar = new ICAL.Component(ICAL.parse(read(`${path}closing.ics`)) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent').map((component) => {
        const { summary, startDate } = new ICAL.Event(component);
        return [component.getFirstPropertyValue('url'), startDate.toString(), summary];
      });
      const expected = rowsOf(path).flatMap(({ url, title }) => {
        const article = pages.get(decodeURI(url.slice(origin.length)))?.root.one('article');
        const lastDay = article?.attribute('data-valid-through');
        return lastDay ? [[url, lastDay, expect.stringContaining(title)]] : [];
      });
      expect(events).toEqual(expected);
    }
  });
});
