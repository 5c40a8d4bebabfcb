/** What job boards send beyond the samples. */
import { describe, expect, test } from 'vitest';
import { toEnglish } from '../postings/wording.ts';
import type { Draft } from './importer.ts';
import { findImporter } from './index.ts';

function read(source: unknown, address?: string): Draft {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const draft = findImporter(text).read(text, { timeZone: 'Europe/Berlin', address }).drafts[0];
  if (!draft) throw new Error('no draft');
  return draft;
}

const told = ({ notes }: Draft, field: string): string[] =>
  notes.filter((note) => note.field === field).map(({ message }) => toEnglish(message));

describe('greenhouse', () => {
  const job = (place: string, ...offices: string[]) => ({
    ...{ id: 1, title: 'Clerk', absolute_url: 'https://x.example/1', location: { name: place } },
    offices: offices.map((location) => ({ location })),
  });

  test.each([
    ['Munich', ['Berlin, Germany'], { city: ['Munich'], country: ['DE'] }],
    ['Remote - US', ['New York, New York, United States'], { country: ['US'], workplaceType: 'remote' }],
    ['Munich, Germany', ['Munich, Germany', 'Berlin, Germany'], { city: ['Munich', 'Berlin'] }],
    ['Berlin, Germany; Remote', [], { city: ['Berlin'] }],
  ])('the place %s with the offices %j', (place, offices, fields) => {
    const draft = read(job(place, ...offices));
    expect(draft.fields).toMatchObject(fields);
    const isRemote = draft.fields.workplaceType === 'remote';
    expect(isRemote).toBe(draft.fields.city === undefined);
  });
});

test('personio: a job that may be done at an office, too, is not remote', () => {
  const xml = (office: string, other: string) =>
    `<workzag-jobs><position><id>1</id><office>${office}</office><additionalOffices><office>${other}</office></additionalOffices><name>Clerk</name></position></workzag-jobs>`;
  const mixed = read(xml('Berlin', 'Remote Deutschland'));
  expect(mixed.fields).toMatchObject({ city: ['Berlin'], country: ['DE'] });
  expect(mixed.fields.workplaceType).toBeUndefined();
  expect(told(mixed, 'workplaceType')[0]).toContain('Remote Deutschland');
  expect(read(xml('Remote Deutschland', 'Remote Österreich')).fields.workplaceType).toBe('remote');
});

test('one job may stand under the singular of the list', () => {
  const job = {
    id: 9,
    title: 'Cook',
    absolute_url: 'https://x.example/9',
    location: { name: 'Paris, France' },
  };
  expect(read({ job }).fields.title).toBe('Cook');
  const offer = { id: 9, title: 'Kok', careers_url: 'https://x.example/o/9' };
  expect(read({ offer }).fields.title).toBe('Kok');
});

describe('workable', () => {
  test('the whole description holds its parts', () => {
    const draft = read({
      ...{ title: 'Clerk', shortcode: 'AB12', url: 'https://x.example/j/AB12' },
      full_description: '<p>Post.</p><p><strong>Requirements</strong></p><ul><li>A pen</li></ul>',
      ...{ description: '<p>Post.</p>', requirements: '<ul><li>A pen</li></ul>', benefits: '<p>Tea</p>' },
    });
    expect(draft.body).toBe('Post.\n\n## Requirements\n\n- A pen\n\n## What we offer\n\nTea');
    expect(told(draft, 'requirements')[0]).toContain('the text of `full_description` again');
  });

  test('the answer for one job has other names', () => {
    const { fields } = read({
      ...{ title: 'Clerk', shortcode: 'AB12', published: '2026-11-01T09:00:00Z', type: 'part' },
      ...{ department: ['Post'], workplace: 'hybrid', remote: false, description: '<p>Post.</p>' },
    });
    expect(fields).toMatchObject({
      ...{ apply: 'https://apply.workable.com/j/AB12', datePosted: '2026-11-01', team: 'Post' },
      ...{ employmentType: ['PART_TIME'], workplaceType: 'hybrid' },
    });
  });
});

test('smart-recruiters: pay is taken', () => {
  const { fields } = read({
    ...{ id: '1', name: 'Clerk', releasedDate: '2026-11-05T10:20:30.000Z', location: { country: 'fr' } },
    compensation: { min: 45000, max: 55000, currency: 'EUR', period: 'YEARLY' },
  });
  expect(fields).toMatchObject({ salaryMin: 45000, salaryMax: 55000, salaryPeriod: 'YEAR' });
});

test('recruitee: a text that opens its section needs no heading of ours', () => {
  const { body } = read({
    offers: [
      {
        ...{ id: 1, title: 'Clerk', careers_url: 'https://x.example/o/1', description: '<p>We post.</p>' },
        requirements: '<p><strong>What you bring</strong></p><ul><li>A pen</li></ul>',
      },
    ],
  });
  expect(body).toBe('We post.\n\n## What you bring\n\n- A pen');
});

describe('json-ld', () => {
  const page = (posting: object, head = '') =>
    `<html lang="en"><head>${head}<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Clerk', ...posting })}</script></head></html>`;

  test('what was escaped once more is read', () => {
    const { fields, body } = read(
      page({
        ...{ title: 'R&amp;D Clerk', workHours: '37,5 Stunden pro Woche' },
        description:
          '&lt;p&gt;Post &amp;amp; mail.&lt;/p&gt;&lt;h3&gt;Requirements&lt;/h3&gt;&lt;p&gt;Pen&lt;/p&gt;',
      }),
    );
    expect(fields).toMatchObject({ title: 'R&D Clerk', weeklyHours: 37.5 });
    expect(body).toBe('Post & mail.\n\n## Requirements\n\nPen');
  });

  test('a section that the description has already is told, another is taken', () => {
    const description = '<p>Post.</p><h3>Requirements</h3><ul><li>Pen</li><li>Ink</li></ul>';
    const draft = read(page({ description, qualifications: 'Pen\nInk', jobBenefits: 'Tea' }));
    expect(draft.body).toBe('Post.\n\n## Requirements\n\n- Pen\n- Ink\n\n## What we offer\n\nTea');
    expect(told(draft, 'qualifications')).toHaveLength(1);
  });

  test.each([
    ['its canonical address', '<link rel="canonical" href="https://x.example/jobs/1">', undefined],
    ['the address it was fetched from', '', 'https://x.example/jobs/1'],
  ])('one applies at the page itself: %s', (_, head, address) => {
    const draft = read(page({ description: 'Post.' }, head), address);
    expect(draft.fields.apply).toBe('https://x.example/jobs/1');
    expect(told(draft, 'apply')).toHaveLength(1);
  });

  test('a posting that is no whole JSON is told', () => {
    const draft = read(`${page({ description: 'x' }).replace('"}', '",,}')}<h1>Clerk</h1><p>We post.</p>`);
    expect(draft.body).toBe('We post.');
    expect(told(draft, 'html').join()).toContain('a `JobPosting`: it is no whole JSON-LD');
  });
});
