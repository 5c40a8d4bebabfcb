import { type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import type { Posting } from '../postings/posting.ts';
import { formatFiles } from './index.ts';
import { aPublication, publishedText } from './text/a-publication.ts';

const textOf = (posting: Partial<Posting>, body = 'Look after the park.', url?: string): string =>
  publishedText(
    aPublication([aPosting(posting)], { bodyOf: () => body, ...(url && { url }) }),
    `${posting.locale ?? 'en'}/jobs/${posting.requisition ?? 'gardener'}/index.md`,
  );

const plain = (node: MdastNode): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as MdastNode[]).map(plain).join('')
      : '';
const nodes = (text: string): MdastNode[] => (markdownToMdast(text) as { children: MdastNode[] }).children;
const headings = (text: string): string[] =>
  nodes(text)
    .filter(({ type }) => type === 'heading')
    .map(plain);
const links = (text: string): string[] =>
  [...markdownToHtml(text).html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href as string);

test('says what the page says', () => {
  const text = textOf(
    {
      city: ['Köln'],
      validThrough: '2026-12-31',
      reference: 'P-7',
      salaryMin: 60_000,
      salaryMax: 75_000,
      salaryCurrency: 'EUR',
      salaryPeriod: 'YEAR',
    },
    '## Your role\n\nDig.\n',
  );
  expect(text).toBe(`# Gardener

[Park & Co](<https://careers.example.com/en/jobs/gardener/>)

- **Country:** Germany
- **Level:** Mid-level
- **Posted:** November 2, 2026
- **Closing date:** December 31, 2026
- **Workplace:** On-site
- **Place:** Köln, Germany
- **Pay:** €60,000 – €75,000 per year
- **Reference:** P-7
- **Kind of opening:** An existing vacancy

[Apply by e-mail](<mailto:jobs@example.com?subject=Application%3A%20Gardener%20(P-7)>) · jobs@example.com · Apply by December 31, 2026 (until midnight, Berlin time)

## Your role

Dig.
`);
});

test('is there for every open posting, listed or not, and for no other', () => {
  const postings = [
    aPosting(),
    aPosting({ locale: 'de', slug: 'gärtnerin' }),
    aPosting({ requisition: 'unlisted', unlisted: true }),
    aPosting({ requisition: 'closed', validThrough: '2026-11-22' }),
    aPosting({ requisition: 'draft', draft: true }),
    aPosting({ requisition: 'upcoming', datePosted: '2026-11-24' }),
  ];
  const filesOf = (isPreview: boolean) =>
    formatFiles(aPublication(postings, { isPreview }))
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.md'));
  expect(filesOf(false)).toEqual([
    'en/jobs/gardener/index.md',
    'en/jobs/unlisted/index.md',
    'de/jobs/gärtnerin/index.md',
  ]);
  expect(filesOf(true)).toEqual([]);
});

test('says that a pool is none', () => {
  expect(textOf({ vacancy: 'pool' })).toContain('This is a general application.');
  expect(textOf({})).not.toContain('general application');
});

/** Those of every file: to the page, and two to apply. */
const ownLinks = 3;

test.each([
  ['[a](/en/) and [b](/careers/en/)', ['/careers/en/', '/careers/en/']],
  ['[a](#offer) ![b](</x y.png>)', ['/careers/en/jobs/gardener/#offer', '/careers/x%20y.png']],
  ['[a] and [b][]\n\n[a]: /en/ "Home"\n[b]: <#top>', ['/careers/en/', '/careers/en/jobs/gardener/#top']],
])('the links of %j lead to where they led', (body, paths) => {
  const found = links(textOf({}, body, 'https://example.com/careers/'));
  expect(found.slice(ownLinks)).toEqual(paths.map((path) => `https://example.com${path}`));
});

test('addresses of others stay as they are', () => {
  const body = '[a](https://example.org/x#y) [b](mailto:a@example.org) (/not/a/link) #not-either';
  expect(textOf({}, body).trimEnd().endsWith(body)).toBe(true);
});

describe.each([
  'C# & C++ *now*',
  'Developer #',
  '# not a heading',
  '</script><script>alert(1)</script>',
  '<!-- comment',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '`code` ``more`` \\',
  '&lt;b&gt; &amp; &#35;',
  '~~gone~~ __bold__ *em* | cell',
  'مهندس ‏א 👩‍🌾',
])('the title %j', (title) => {
  test('comes back as it was, as the only heading', () => {
    const text = textOf({ title, team: title });
    expect(headings(text)).toEqual([title]);
    expect(markdownToHtml(text).html).not.toMatch(/<(?!\/|h1>|p>|ul>|li>|strong>|a href="(https|mailto):)/);
    const item = nodes(text).find(({ type }) => type === 'list') as MdastNode & { children: MdastNode[] };
    expect(item.children.map(plain)).toContain(`Team: ${title}`);
  });
});

test('has no control character and no half of a character', () => {
  const text = textOf({ title: 'bell \u0007, null \u0000, line\r\nbreak, half \ud83d' });
  expect(headings(text)).toEqual(['bell , null , line break, half \ufffd']);
});
