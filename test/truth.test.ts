/** The demo site, held page by page against a truth of its own that is read from the Markdown. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, projectFolder } from './built-site.ts';
import { findBrokenLinks, readFragments, readPages, readUnpacked, type SitePage } from './pages.ts';
import {
  countValues,
  FACETS,
  facetList,
  readTruth,
  type TruePosting,
  type TrueSite,
  valueSegment,
} from './truth-from-markdown.ts';

const contentDir = join(projectFolder, 'content');
const segmentOf = (locale: string) => locale.toLowerCase();
const pathOf = ({ locale, slug }: TruePosting) => `/${segmentOf(locale)}/jobs/${slug}/`;
const pageNumbers = (count: number) =>
  Array.from({ length: Math.ceil(count / 50) - 1 }, (_, index) => index + 2);
const sorted = (values: Iterable<string>) => [...values].sort();

/** A page as the site map knows it, whatever its language. */
interface Kind {
  locale: string;
  /** Same text for the same page in every language: `facet/levels`, `posting/engineer`. */
  id: string;
  kind: 'home' | 'search' | 'facet' | 'value' | 'posting' | 'content';
  postings?: TruePosting[];
  posting?: TruePosting;
  isFirst: boolean;
}

/** Every page that the site has to have, by path, without the two that belong to no language. */
function expectedPages(truth: TrueSite): Map<string, Kind> {
  const pages = new Map<string, Kind>();
  for (const locale of truth.locales) {
    const home = `/${segmentOf(locale)}/`;
    const listed = truth.listed(locale);
    const add = (path: string, kind: Omit<Kind, 'locale' | 'isFirst'>, isFirst = true) =>
      pages.set(path, { locale, isFirst, ...kind });
    const addList = (path: string, kind: Omit<Kind, 'locale' | 'isFirst'> & { postings: TruePosting[] }) => {
      add(path, kind);
      for (const page of pageNumbers(kind.postings.length)) add(`${path}page/${page}/`, kind, false);
    };
    addList(home, { id: 'home', kind: 'home', postings: listed });
    add(`${home}search/`, { id: 'search', kind: 'search' });
    for (const { field, segment } of FACETS) {
      const values = [...countValues(listed, field).keys()];
      if (values.length > 0) add(`${home}${segment}/`, { id: `facet/${segment}`, kind: 'facet' });
      for (const value of values) {
        const id = `${segment}/${valueSegment(value)}`;
        const postings = listed.filter(({ facets }) => facets[field]?.includes(value));
        addList(`${home}${id}/`, { id, kind: 'value', postings });
      }
    }
    for (const posting of truth.shown(locale))
      add(pathOf(posting), { id: `posting/${posting.requisition}`, kind: 'posting', posting });
    for (const name of truth.pages.get(locale) ?? [])
      add(`${home}${name}/`, { id: `content/${name}`, kind: 'content' });
  }
  return pages;
}

/** On the third day, postings of the demo have opened, closed and been removed. */
describe.each(['2026-11-23', '2027-11-23', '2036-09-01'])('the demo on %s', (today) => {
  const truth = readTruth(contentDir, today);
  const expected = expectedPages(truth);
  let site: BuiltSite;
  let pages: Map<string, SitePage>;

  beforeAll(async () => {
    site = await buildSite({ today, contentDir });
    // Years later nobody has confirmed what is still open.
    const problems = site.stderr.match(/^\S+:\d+:\d+ .*$/gm) ?? [];
    expect(problems.filter((line) => !/ {2}warning {2}no-stale-posting$/.test(line))).toEqual([]);
    pages = readPages(site, '/', truth.url.replace(/\/$/, ''));
  });
  afterAll(() => site.remove());

  const page = (path: string): SitePage => {
    const found = pages.get(path);
    if (!found) throw new Error(`No page ${path}`);
    return found;
  };
  /** Calls back for every page of a language; a page that is missing is the business of another test. */
  const eachPage = (callback: (page: SitePage, kind: Kind) => void): void => {
    for (const [path, kind] of expected) {
      const found = pages.get(path);
      if (found) callback(found, kind);
    }
  };

  /** The lists for frames on other websites. */
  const framed = truth.locales.map((locale) => `/embed/${segmentOf(locale)}.html`);
  const translationsOf = (posting: TruePosting): TruePosting[] =>
    truth.postings.filter(
      (other) =>
        other.requisition === posting.requisition &&
        other.state === posting.state &&
        other.isUnlisted === posting.isUnlisted,
    );
  const pathById = new Map(
    [...expected]
      .filter(([, { isFirst }]) => isFirst)
      .map(([path, { id, locale }]) => [`${locale} ${id}`, path]),
  );
  const notFoundPages = ['/404.html', ...truth.locales.map((locale) => `/${segmentOf(locale)}/404.html`)];
  /** The path of the same page in another language, if there is one. */
  const counterpart = ({ id, posting }: Kind, locale: string): string | undefined => {
    if (!posting) return pathById.get(`${locale} ${id}`);
    const translation = translationsOf(posting).find((other) => other.locale === locale);
    return translation && pathOf(translation);
  };

  test('there are enough open postings, languages and countries to show', () => {
    const listed = truth.locales.flatMap((locale) => truth.listed(locale));
    const languages = new Set(listed.map(({ locale }) => locale));
    const enough =
      today < '2030'
        ? { postings: 50, languages: 8, countries: 12 }
        : { postings: 40, languages: 8, countries: 12 };
    expect(listed.length).toBeGreaterThanOrEqual(enough.postings);
    expect(languages.size).toBeGreaterThanOrEqual(enough.languages);
    expect(countValues(listed, 'country').size).toBeGreaterThanOrEqual(enough.countries);
    expect(countValues(listed, 'level').size).toBe(10);
    expect(countValues(listed, 'workplaceType').size).toBe(3);
  });

  test('the postings have every state that the day calls for', () => {
    const states = new Set(truth.postings.map(({ state }) => state));
    const all = ['closed', 'draft', 'open'];
    expect(sorted(states)).toEqual(sorted([...all, today < '2030' ? 'upcoming' : 'removed']));
    expect(truth.postings.some(({ isUnlisted, state }) => isUnlisted && state === 'open')).toBe(true);
  });

  test('the pages are exactly those of the site map', () => {
    expect(sorted(pages.keys())).toEqual(sorted([...expected.keys(), ...framed, '/', ...notFoundPages]));
  });

  test('beside the pages there are only assets, the search index and files for machines', () => {
    const others = site.list().filter((path) => !path.endsWith('.html') || path.endsWith('.inc.html'));
    const known =
      /^(tarnwerk\.svg|buoy\.jpg|embed\.js|embed\/[\w-]+\.(json|inc\.html)|[\w-]+\/search\/(postings|pay)\.json|_astro\/[\w.-]+\.(js|css)|_og\/[\da-f]{16}\.png|pagefind\/((index|filter|fragment)\/[\w-]+\.pf_(index|filter|fragment)|pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.[\w-]+\.pagefind))$/;
    const api = /^api\/([\w-]+\/(countries|postings)|changes|site|schema)\.json$/;
    const crawlers = /^(robots\.txt|sitemap-[\w-]+\.xml)$/;
    const hosting = /^(_headers|_redirects|deploy\/(nginx\.conf|Caddyfile))$/;
    const twins = /^[\w-]+\/jobs\/[^/]+\/index\.md$/;
    const aggregators = /^feeds\/(indeed|jooble)\.xml$/;
    const feeds = /^[\w-]+\/(closing\.ics|((countries|teams)\/[^/]+\/)?(feed\.xml|atom\.xml|feed\.json))$/;
    expect(
      others.filter(
        (path) => ![known, api, aggregators, crawlers, feeds, hosting, twins].some((each) => each.test(path)),
      ),
    ).toEqual([]);
  });

  test('nothing of a draft, an upcoming or a removed posting is in any file', () => {
    const shown = truth.postings.filter(({ state }) => state === 'open' || state === 'closed');
    const withheld = truth.postings.filter((posting) => !shown.includes(posting));
    expect(withheld.length).toBeGreaterThan(0);
    const isShown = (text: string) =>
      shown.some((posting) =>
        [posting.title, posting.slug, posting.requisition, posting.firstLine].some((own) =>
          own.includes(text),
        ),
      );
    const secrets = withheld
      .flatMap(({ title, slug, requisition, firstLine }) => [
        title,
        slug,
        requisition,
        firstLine.slice(0, 60),
      ])
      .filter((text) => text.length > 3 && !isShown(text));
    expect(secrets.length).toBeGreaterThanOrEqual(withheld.length);
    const removed = withheld.filter(({ state }) => state === 'removed');
    const gone = new Set(removed.flatMap(({ slug, requisition }) => [slug, requisition]));
    // Hosts have to know which addresses to call gone.
    const mayStand = (path: string, secret: string) =>
      /^(_redirects|deploy\/)/.test(path) && gone.has(secret);
    const leaks = site.list().flatMap((path) => {
      const text = path + readUnpacked(site, path).toString('utf8');
      return secrets
        .filter((secret) => text.includes(secret) && !mayStand(path, secret))
        .map((secret) => `${path}: ${secret}`);
    });
    expect(leaks).toEqual([]);
  });

  test('every facet list has the right values, counts and order', () => {
    eachPage(({ path, root }, { locale, kind }) => {
      const listed = truth.listed(locale);
      const stated = root
        .all('li[data-facet]')
        .map((item) => ['data-facet', 'data-value', 'data-count'].map((name) => item.attribute(name)));
      const shown = FACETS.filter(({ field }) => stated.some(([facet]) => facet === field));
      const wanted = shown.flatMap((facet) =>
        facetList(listed, locale, facet).map(([value, count]) => [facet.field, value, String(count)]),
      );
      expect(stated, path).toEqual(wanted);
      if (kind === 'home' || kind === 'search')
        expect(
          shown.map(({ field }) => field),
          path,
        ).toEqual(FACETS.map(({ field }) => field));
      const own = path.split('/')[2];
      // The list of countries is on every listing; the page of a facet shows that facet alone.
      const isListed = ({ segment }: (typeof FACETS)[number]) =>
        segment === own || (kind === 'value' && segment === 'countries');
      if (kind === 'facet' || kind === 'value') expect(shown, path).toEqual(FACETS.filter(isListed));
    });
  });

  test('the entries of a facet list say their name and count, and lead to the page of the value', () => {
    const fieldSegment = new Map(FACETS.map(({ field, segment }) => [field, segment]));
    eachPage(({ path, root }, { locale }) => {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      for (const item of root.all('li[data-facet]')) {
        const [facet = '', value = '', count = ''] = ['data-facet', 'data-value', 'data-count'].map((name) =>
          item.attribute(name),
        );
        const link = item.one('a');
        expect(decodeURI(link.attribute('href') ?? ''), path).toBe(
          `/${segmentOf(locale)}/${fieldSegment.get(facet)}/${valueSegment(value)}/`,
        );
        expect(link.text, path).toMatch(new RegExp(` ${count}$`));
        if (facet === 'country') expect(link.text, path).toBe(`${names.of(value)} ${count}`);
        if (facet === 'team') expect(link.text, path).toBe(`${value} ${count}`);
      }
    });
  });

  test('every list holds its postings, newest first, and says how many there are', () => {
    const dateOf = new Map(
      truth.postings.map(({ requisition, locale, datePosted }) => [`${locale} ${requisition}`, datePosted]),
    );
    eachPage(({ path, root }, { locale, kind, postings = truth.listed(locale) }) => {
      if (kind !== 'home' && kind !== 'value' && kind !== 'search') return;
      const rows = root.all('li[data-requisition]');
      expect(
        rows.map((row) => row.attribute('data-locale')).filter((own) => own !== locale),
        path,
      ).toEqual([]);
      const requisitions = rows.map((row) => row.attribute('data-requisition') ?? '');
      expect(postings.length, path).toBeLessThanOrEqual(50);
      expect(sorted(requisitions), path).toEqual(sorted(postings.map(({ requisition }) => requisition)));
      const dates = requisitions.map((requisition) => dateOf.get(`${locale} ${requisition}`) ?? '');
      expect(dates, path).toEqual(sorted(dates).reverse());
      for (const row of rows) {
        const posting = postings.find(({ requisition }) => requisition === row.attribute('data-requisition'));
        const link = row.one('a');
        expect(link.text, path).toBe(posting?.title);
        expect(decodeURI(link.attribute('href') ?? ''), path).toBe(posting && pathOf(posting));
      }
      // Arabic has words of its own for one and two.
      const [count] = /\d+/.exec(root.one('.count').text) ?? [];
      if (locale === 'ar' && postings.length < 3) expect(count, path).toBe(undefined);
      else expect(Number(count), path).toBe(postings.length);
    });
  });

  test('a posting page carries its state and dates, and a closed one offers no way to apply', () => {
    eachPage(({ path, root, html, isNoindex }, { posting }) => {
      if (!posting) return;
      const article = root.one('article[data-requisition]');
      expect(
        ['requisition', 'locale', 'state', 'valid-through'].map((name) => article.attribute(`data-${name}`)),
        path,
      ).toEqual([posting.requisition, posting.locale, posting.state, posting.validThrough]);
      expect(root.one('h1').text, path).toBe(posting.title);
      const isOpen = posting.state === 'open';
      const targets = root.all('a[href]').map((link) => link.attribute('href') ?? '');
      const applies = targets.filter(
        (href) => href === posting.apply || href.startsWith(`mailto:${posting.apply}?`),
      );
      if (isOpen) expect(applies, path).toHaveLength(1);
      else expect(html.includes(posting.apply), path).toBe(false);
      expect(isNoindex, path).toBe(!isOpen || posting.isUnlisted);
    });
  });

  test('a page that may be indexed names itself as canonical, a list for a frame the home page, another one none', () => {
    for (const { path, root, isNoindex } of pages.values()) {
      const named = framed.includes(path)
        ? [path.replace(/embed\/(.*)\.html/, '$1/')]
        : isNoindex
          ? []
          : [path];
      const canonical = root
        .all('link[rel="canonical"]')
        .map((link) => decodeURI(link.attribute('href') ?? ''));
      expect(canonical, path).toEqual(named.map((own) => truth.url.replace(/\/$/, '') + own));
    }
    const noindex = [...pages.values()].filter(({ isNoindex }) => isNoindex).map(({ path }) => path);
    const hidden = [...expected].filter(
      ([, { posting }]) => posting && (posting.state === 'closed' || posting.isUnlisted),
    );
    expect(sorted(noindex)).toEqual(sorted([...notFoundPages, ...framed, ...hidden.map(([path]) => path)]));
  });

  test('closed and unlisted postings are linked from nowhere but their translations', () => {
    const hidden = new Map(
      [...expected].filter(
        ([, { posting }]) => posting && (posting.state === 'closed' || posting.isUnlisted),
      ),
    );
    for (const { path, links } of pages.values()) {
      const found = links.filter((link) => hidden.has(link) && link !== path);
      const allowed = expected.get(path)?.posting;
      const strangers = found.filter(
        (link) => hidden.get(link)?.posting?.requisition !== allowed?.requisition,
      );
      expect(strangers, path).toEqual([]);
    }
  });

  test('hreflang names the open translations with a page, each other and the default', () => {
    const origin = truth.url.replace(/\/$/, '');
    const stated = (path: string) =>
      page(path)
        .root.all('link[rel="alternate"][hreflang]')
        .map(
          (link) =>
            [
              link.attribute('hreflang') ?? '',
              decodeURI(link.attribute('href') ?? '').replace(origin, ''),
            ] as const,
        );
    const homes = truth.locales.map((locale) => [locale, `/${segmentOf(locale)}/`]);
    expect(stated('/')).toEqual([...homes, ['x-default', '/']]);
    for (const path of notFoundPages) expect(stated(path), path).toEqual([]);
    eachPage(({ path, isNoindex }, kind) => {
      const exact = truth.locales.flatMap((locale) => {
        const target = counterpart(kind, locale);
        return target ? [[locale, target] as const] : [];
      });
      const hasSet = !isNoindex && kind.isFirst && exact.length > 1;
      const fallback =
        kind.kind === 'home' ? '/' : exact.find(([locale]) => locale === truth.defaultLocale)?.[1];
      expect(stated(path), path).toEqual(
        hasSet ? [...exact, ...(fallback ? [['x-default', fallback]] : [])] : [],
      );
    });
    for (const path of expected.keys()) {
      for (const [, target] of stated(path))
        expect(
          stated(target).map(([, href]) => href),
          `${path} → ${target}`,
        ).toContain(target === '/' ? '/' : path);
    }
  });

  test('the language menu of every page leads to the same page, or to the nearest one and says why', () => {
    eachPage(({ path, root }, kind) => {
      const items = root.all('details.menu a');
      expect(
        items.map((item) => item.attribute('hreflang')),
        path,
      ).toEqual(truth.locales);
      const reasons = new Set<string>();
      for (const item of items) {
        const locale = item.attribute('hreflang') ?? '';
        const home = `/${segmentOf(locale)}/`;
        const exact = counterpart(kind, locale);
        const [target, anchor] = decodeURI(item.attribute('href') ?? '').split('#');
        const reason = item.all('small').map(({ text }) => text);
        if (exact) {
          expect([target, anchor, reason], path).toEqual([exact, undefined, []]);
        } else {
          const index = `${home}${path.split('/')[2]}/`;
          const nearest = kind.kind === 'value' && expected.has(index) ? index : home;
          expect([target, reason.length], path).toEqual([nearest, 1]);
          expect(reason[0]?.length, path).toBeGreaterThan(10);
          reasons.add(reason[0] ?? '');
          expect(page(nearest).ids.has(anchor ?? ''), `${path} → ${item.attribute('href')}`).toBe(true);
        }
      }
      expect(reasons.size, path).toBeLessThanOrEqual(1);
      expect(
        items.filter((item) => item.attribute('aria-current')).map((item) => item.attribute('hreflang')),
        path,
      ).toEqual([kind.locale]);
    });
  });

  test('every internal link and anchor leads somewhere', () => {
    expect(findBrokenLinks(site, pages)).toEqual([]);
  });

  test('every page but the hidden ones is reached from the first page by links', () => {
    const reached = new Set(['/']);
    for (const path of reached)
      for (const link of pages.get(path)?.links ?? []) {
        const target = link.replace(/[?#].*/, '');
        if (pages.has(target)) reached.add(target);
      }
    const isHidden = (path: string) => pages.get(path)?.isNoindex ?? false;
    expect([...pages.keys()].filter((path) => !reached.has(path) && !isHidden(path))).toEqual([]);
  });

  test('the search index holds exactly the listed postings, with their filters', () => {
    const wanted = truth.locales
      .flatMap((locale) => truth.listed(locale))
      .map((posting) => ({
        locale: segmentOf(posting.locale),
        path: pathOf(posting),
        title: posting.title,
        filters: Object.fromEntries(FACETS.map(({ field }) => [field, sorted(posting.facets[field] ?? [])])),
      }));
    const found = readFragments(site).map(({ locale, url, meta, filters }) => ({
      locale,
      path: decodeURI(url),
      title: meta['title'],
      filters: Object.fromEntries(FACETS.map(({ field }) => [field, sorted(filters[field] ?? [])])),
    }));
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect(found.sort(byPath)).toEqual(wanted.sort(byPath));
    const entry = JSON.parse(site.read('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    const counts = Object.entries(entry.languages).map(
      ([locale, { page_count }]) => `${locale} ${page_count}`,
    );
    expect(sorted(counts)).toEqual(
      sorted(truth.locales.map((locale) => `${segmentOf(locale)} ${truth.listed(locale).length}`)),
    );
  });

  test('every page says its language and its direction', () => {
    eachPage(({ path, root }, { locale }) => {
      const html = root.one('html');
      expect([html.attribute('lang'), html.attribute('dir')], path).toEqual([
        locale,
        locale === 'ar' ? 'rtl' : 'ltr',
      ]);
    });
  });
});
