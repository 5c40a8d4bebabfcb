/** What holds for the file of every aggregator. */
import { describe, expect, test } from 'vitest';
import { jobsOf, omissionsOf, printFeed, publish, readJobs } from '../../../test/feeds.ts';
import { makeDice } from '../../../test/random.ts';
import type { Posting } from '../../postings/posting.ts';
import { aggregatorNames } from '../../site/site.ts';
import { formatFiles } from '../index.ts';

const berlin: Partial<Posting> = { city: ['Berlin'], contactEmail: 'people@example.com' };
const referenceIn = (job: Record<string, string>) =>
  job['referencenumber'] ?? job['partnerJobId'] ?? job['@id'] ?? job['id'];
const titleIn = (job: Record<string, string>) => job['title'] ?? job['name'];

const hostile = [
  'R&D <b>"Köln"</b>',
  ']]> <![CDATA[ ]]>]]>',
  '</job></source><script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#60;',
  'مهندس ‏😀 👩‍💻',
  'W'.repeat(200),
];

const hostileBodies = [
  `Text ]]> more \\<![CDATA[ text ]]>]]>. ${'And some more words. '.repeat(6)}`,
  `\`</description></job> ]]>\`\n\n\`\`\`\n${hostile.join('\n')}\n\`\`\`\n\nMore words until there are enough of them.`,
  'Words and more words, sixty thousand of them. '.repeat(1300),
  'مهندس ‏"א" 👩‍🌾 '.repeat(20),
];

describe.each(aggregatorNames)('%s', (name) => {
  test('has a file where it is switched on, and in no preview', () => {
    const files = (board: object) => formatFiles(publish(name, [berlin], board)).map(({ file }) => file);
    expect(files({})).toContain(`feeds/${name}.xml`);
    expect(files({ site: { aggregators: [] } }).filter((file) => file.startsWith('feeds/'))).toEqual([]);
    expect(files({ isPreview: true }).filter((file) => file.startsWith('feeds/'))).toEqual([]);
  });

  test('has all open, listed postings of all languages, and no other', () => {
    const board: Partial<Posting>[] = [
      { requisition: 'open', validThrough: '2026-11-23' },
      { requisition: 'open', locale: 'de', title: 'Gärtner' },
      { requisition: 'closed', validThrough: '2026-11-22' },
      { requisition: 'draft', draft: true },
      { requisition: 'upcoming', datePosted: '2026-11-24' },
      { requisition: 'unlisted', unlisted: true },
    ].map((posting) => ({ ...berlin, ...posting }));
    expect(jobsOf(name, board).map(titleIn)).toEqual(['Gardener', 'Gärtner']);
    expect(omissionsOf(name, board)).not.toHaveProperty('closed');
    expect(printFeed(publish(name, board), name)).not.toMatch(/draft|upcoming|unlisted|closed/);
  });

  test('leaves pools out, and says so', () => {
    const board: Partial<Posting>[] = [
      { ...berlin, requisition: 'a' },
      { ...berlin, requisition: 'b', vacancy: 'pool' },
    ];
    expect(jobsOf(name, board)).toHaveLength(1);
    expect(omissionsOf(name, board)).toMatchObject({ 'for a pool and not for an opening': ['b'] });
  });

  test('has one entry a place, whose number stays when another place is added', () => {
    const [before] = jobsOf(name, [berlin]).map(referenceIn);
    const cities = { ...berlin, country: ['FR', 'DE'], city: ['Lyon, FR', 'Berlin, DE', 'Köln, DE'] };
    const after = jobsOf(name, [cities]).map(referenceIn);
    expect(new Set(after).size).toBe(3);
    expect(after[1]).toBe(before);
  });

  test('gives translations and long names numbers of their own', () => {
    const requisition = 'a-very-long-name-of-a-requisition-that-goes-on-and-on';
    const references = [
      { ...berlin, requisition },
      { ...berlin, requisition, locale: 'de' },
      { ...berlin, requisition: `${requisition}-2` },
    ];
    expect(new Set(jobsOf(name, references).map(referenceIn)).size).toBe(3);
  });

  test('names a place twice when the posting does, once', () => {
    expect(jobsOf(name, [{ ...berlin, city: ['Berlin', 'Berlin'] }])).toHaveLength(1);
  });

  test.each(hostile)('a reader finds the title %j as it was written, without an entity', (title) => {
    expect(jobsOf(name, [{ ...berlin, title }]).map(titleIn)).toEqual([title]);
  });

  test.each(hostileBodies)('hostile body %$ breaks out of nothing', (body) => {
    const jobs = jobsOf(name, [berlin, { ...berlin, requisition: 'next' }], { body });
    expect(jobs).toHaveLength(2);
    expect(jobs[0]?.['description']).toBe(jobs[1]?.['description']);
    expect(jobs[0]?.['description']).not.toContain('<script');
  });

  test('puts every text in CDATA', () => {
    const xml = printFeed(
      publish(name, [{ ...berlin, title: 'R&D', apply: 'https://a.example/?a=1&b=2' }]),
      name,
    );
    expect(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/>[^<\s]/);
  });

  test('gives full addresses', () => {
    const body = `${'Some words about the job. '.repeat(8)} [About](/en/about/) and [the offer](#offer).`;
    const site = { url: 'https://example.com/careers' };
    const [job] = jobsOf(name, [berlin], { body, site });
    const url = 'https://example.com/careers/en/jobs/gardener/';
    expect(job?.['url'] ?? job?.['link'] ?? job?.['applyUrl']).toBe(url);
    expect(job?.['description']).not.toMatch(/href="[/#]/);
  });

  test('is the same whatever the order of the files', () => {
    const dice = makeDice(5);
    const board = Array.from({ length: 12 }, (_, index) => ({
      ...berlin,
      requisition: `job-${index}`,
      locale: index % 2 === 0 ? 'en' : 'de',
    }));
    const print = (postings: typeof board) => printFeed(publish(name, postings), name);
    expect(print(dice.shuffle(board))).toBe(print(board));
  });

  test('is well-formed without a posting', () => {
    expect(readJobs(printFeed(publish(name, []), name))).toEqual([]);
    expect(omissionsOf(name, [])).toEqual({});
  });
});
