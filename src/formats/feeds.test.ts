import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { unescapeHtml } from '../postings/html-text.ts';
import type { Posting } from '../postings/posting.ts';
import { formatFiles } from './index.ts';
import { aPublication, publishedText } from './text/a-publication.ts';

const hostile = [
  'R&D <b>"Köln"</b> & Söhne',
  ']]>',
  'a]]>b]]>]]><![CDATA[',
  '</title></item></channel></rss>',
  '</script><script>alert(1)</script>',
  'bell \u0007 null \u0000 form feed \u000c and \u009b \ufffe',
  'emoji 👩‍🌾 and half of one \ud83d',
  'מפתח ‏א ‮drawrof‬ مهندس',
  '&amp; &lt;b&gt; &#60; &nbsp;',
  '{{7*7}} %3Cscript%3E \\n \\',
  `${'ümläüt '.repeat(7000)}end`,
];

/** What XML can hold of a text. */
const holdable = (text: string) => text.toWellFormed().replace(/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/gu, '');

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
};

/** The texts of the elements that an XPath finds, as a reader has them that knows nothing of feeds. */
function texts(xml: string, path: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(path, namespaces).map((node) => (node as XmlElement).content);
}

interface Read {
  title: string;
  summary: string;
  text: string;
}

/** The one item of a feed. */
const readers: Record<string, (xml: string) => Read> = {
  'feed.xml': (xml) => readItem(xml, ['//item/title', '//item/description', '//item/content:encoded']),
  'atom.xml': (xml) =>
    readItem(xml, ['//atom:entry/atom:title', '//atom:entry/atom:summary', '//atom:entry/atom:content']),
};

function readItem(xml: string, paths: string[]): Read {
  const [title = '', summary = '', text = ''] = paths.map((path) => texts(xml, path)[0]);
  return { title, summary, text };
}

/** The text in the first element of a kind. */
const inside = (tag: string, html: string): string =>
  unescapeHtml(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '').replaceAll('&#13;', '\r');

describe.each(hostile.map((text) => [text.slice(0, 60), text]))('%j', (_, text) => {
  const excerpt = text;
  const publication = aPublication([aPosting({ title: text, excerpt })], {
    bodyOf: () => `~~~\n${text}\n~~~`,
  });

  test.each(['feed.xml', 'atom.xml'])('comes back from %s as it was', (name) => {
    const read = readers[name]?.(publishedText(publication, `en/${name}`));
    expect(read?.title).toBe(holdable(text));
    expect(inside('p', read?.summary ?? '')).toBe(holdable(text));
    // The Markdown parser has a sign of its own for what is no character.
    expect(holdable(inside('code', read?.text ?? '')).replaceAll('\ufffd', '')).toBe(
      `${holdable(text).replaceAll('\ufffd', '')}\n`,
    );
  });

  test('comes back from feed.json as it was', () => {
    const file = publishedText(publication, 'en/feed.json');
    const [item] = (JSON.parse(file) as { items: Record<string, string>[] }).items;
    expect(item?.['title']).toBe(text);
    expect(item?.['summary']).toBe(excerpt);
    expect(holdable(inside('code', item?.['content_html'] ?? '')).replaceAll('\ufffd', '')).toBe(
      `${holdable(text).replaceAll('\ufffd', '')}\n`,
    );
  });

  test('leaves the feeds readable for a reader of feeds', () => {
    const [rss] = parseRssFeed(publishedText(publication, 'en/feed.xml')).items ?? [];
    const [atom] = parseAtomFeed(publishedText(publication, 'en/atom.xml')).entries ?? [];
    const [json] = parseJsonFeed(publishedText(publication, 'en/feed.json')).items ?? [];
    const id = 'tag:careers.example.com,2026-11-02:/en/gardener';
    expect([rss?.guid?.value, atom?.id, json?.id]).toEqual([id, id, id]);
  });
});

const gardener = aPosting({
  title: 'Gardener',
  city: ['Köln'],
  country: ['DE'],
  team: 'Parks & Lakes',
  validThrough: '2026-12-31',
  confirmed: '2026-11-20',
  salaryMin: 40_000,
  salaryCurrency: 'EUR',
  salaryPeriod: 'YEAR',
});

describe('a feed', () => {
  const publication = aPublication(
    [
      gardener,
      aPosting({ locale: 'de', title: 'Gärtnerin', datePosted: '2026-07-01', country: ['DE', 'FR'] }),
      aPosting({ requisition: 'cook', datePosted: '2026-10-01' }),
    ],
    {
      url: 'https://example.com/careers/',
      bodyOf: () => 'Call [us](/en/about/).\n\n## What we offer\n\n![Park](/park.jpg) [More](#offer)',
    },
  );
  const read = (file: string) => publishedText(publication, file);

  test('is RSS as the profile asks for it', () => {
    const { items = [], ...channel } = parseRssFeed(read('en/feed.xml'));
    expect(channel).toMatchObject({
      title: 'Open positions – Park & Co',
      link: 'https://example.com/careers/en/',
      language: 'en',
      lastBuildDate: 'Fri, 20 Nov 2026 00:00:00 +0100',
      atom: {
        links: [
          { href: 'https://example.com/careers/en/feed.xml', rel: 'self', type: 'application/rss+xml' },
        ],
      },
    });
    expect(items[0]).toMatchObject({
      title: 'Gardener',
      link: 'https://example.com/careers/en/jobs/gardener/',
      guid: { value: 'tag:example.com,2026-11-02:/careers/en/gardener', isPermaLink: false },
      pubDate: 'Mon, 02 Nov 2026 00:00:00 +0100',
    });
  });

  test('is Atom with an author, its own address and that of its list', () => {
    const { entries = [], ...feed } = parseAtomFeed(read('de/atom.xml'));
    expect(feed).toMatchObject({
      id: 'https://example.com/careers/de/atom.xml',
      title: { value: 'Offene Stellen – Park & Co' },
      updated: '2026-07-01T00:00:00+02:00',
      authors: [{ name: 'Park & Co' }],
      links: [
        { rel: 'self', href: 'https://example.com/careers/de/atom.xml' },
        { rel: 'alternate', href: 'https://example.com/careers/de/' },
      ],
    });
    expect(entries[0]).toMatchObject({
      title: { value: 'Gärtnerin' },
      published: '2026-07-01T00:00:00+02:00',
      links: [{ rel: 'alternate', href: 'https://example.com/careers/de/jobs/gardener/' }],
    });
  });

  test('was updated when the posting was confirmed', () => {
    const [entry] = parseAtomFeed(read('en/atom.xml')).entries ?? [];
    expect([entry?.published, entry?.updated]).toEqual([
      '2026-11-02T00:00:00+01:00',
      '2026-11-20T00:00:00+01:00',
    ]);
  });

  test('has the whole text of a language, by full addresses', () => {
    const [item] = parseJsonFeed(read('en/feed.json')).items ?? [];
    expect(item?.content_html).toBe(
      '<p>Köln, Germany · On-site</p><p><bdi>from €40,000 per year</bdi></p>' +
        '<p>Apply by December 31, 2026 (until midnight, Berlin time)</p>' +
        '<p>Call <a href="https://example.com/careers/en/about/">us</a>.</p>\n<h2>What we offer</h2>\n' +
        '<p><img src="https://example.com/careers/park.jpg" alt="Park"> ' +
        '<a href="https://example.com/careers/en/jobs/gardener/#offer">More</a></p>',
    );
  });

  test('has the excerpt and the facts of a country or a team', () => {
    const summary =
      '<p>Look after the park by the river.</p><p>Köln, Germany · On-site</p>' +
      '<p><bdi>from €40,000 per year</bdi></p>' +
      '<p>Apply by December 31, 2026 (until midnight, Berlin time)</p>';
    const { title, items = [] } = parseJsonFeed(read('en/teams/parks-lakes/feed.json'));
    expect(title).toBe('Parks & Lakes: Open positions – Park & Co');
    expect(items.map(({ content_html }) => content_html)).toEqual([summary]);
    const rss = parseRssFeed(read('de/countries/fr/feed.xml'));
    expect(rss.title).toBe('Frankreich: Offene Stellen – Park & Co');
    expect(rss.items?.map(({ content }) => content)).toEqual([undefined]);
    const atom = parseAtomFeed(read('en/countries/de/atom.xml'));
    expect(atom.entries?.map(({ content }) => content)).toEqual([undefined, undefined]);
    expect(atom.entries?.[0]?.summary?.value).toBe(summary);
  });

  test('of a language without a posting is valid and empty', () => {
    expect(parseRssFeed(read('fr/feed.xml'))).toMatchObject({ title: 'Offres d’emploi – Park & Co' });
    expect(texts(read('fr/feed.xml'), '//item | //lastBuildDate')).toEqual([]);
    expect(texts(read('fr/atom.xml'), '/atom:feed/atom:updated')).toEqual(['1970-01-01T00:00:00Z']);
    expect(texts(read('fr/atom.xml'), '//atom:entry')).toEqual([]);
    expect(JSON.parse(read('fr/feed.json')).items).toEqual([]);
  });
});

describe('a feed holds', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    aPosting({
      requisition: `job-${index}`,
      datePosted: `2026-${index < 30 ? '09' : '10'}-${10 + (index % 20)}`,
    }),
  );
  const titlesOf = (postings: Posting[], today?: string) =>
    texts(publishedText(aPublication(postings, today ? { today } : {}), 'en/feed.xml'), '//item/title');

  test('the newest fifty, newest first', () => {
    const dates = texts(publishedText(aPublication(many), 'en/feed.xml'), '//item/pubDate').map(Date.parse);
    expect(dates).toHaveLength(50);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(dates[0]).toBe(Date.parse('2026-10-29T00:00:00+01:00'));
  });

  test('only what is open and listed', () => {
    const postings = [
      aPosting({ requisition: 'open', title: 'open' }),
      aPosting({ requisition: 'closed', title: 'closed', validThrough: '2026-11-22' }),
      aPosting({ requisition: 'upcoming', title: 'upcoming', datePosted: '2026-11-24' }),
      aPosting({ requisition: 'draft', title: 'draft', draft: true }),
      aPosting({ requisition: 'unlisted', title: 'unlisted', unlisted: true }),
      aPosting({ requisition: 'german', title: 'german', locale: 'de' }),
    ];
    expect(titlesOf(postings)).toEqual(['open']);
    expect(titlesOf(postings, '2026-11-22').toSorted()).toEqual(['closed', 'open']);
  });

  test('nothing in a preview, which has none', () => {
    const files = formatFiles(aPublication(many, { isPreview: true })).map(({ file }) => file);
    expect(files).toEqual(['robots.txt']);
  });
});

test('what is written from right to left says so', () => {
  const publication = aPublication([aPosting({ locale: 'ar', title: 'بستاني' })]);
  const [item] = parseJsonFeed(publishedText(publication, 'ar/feed.json')).items ?? [];
  expect(item?.content_html).toMatch(/^<div dir="rtl" lang="ar"><p>.*<\/div>$/s);
});
