import { expect, test } from 'vitest';
import { mergePostings } from './merge-postings.ts';

const posting = (fields: string, body: string) => `---\n${fields}\n---\n\n${body}\n`;
const base = posting('title: Clerk\ndatePosted: 2026-11-01\ndraft: true', 'First.\n\nSecond.\n\nThird.');

test('keeps what was written by hand where the source is the same', () => {
  const ours = posting(
    '# ours\ntitle: Clerk\nlevel: junior\ndatePosted: 2026-11-01',
    'First.\n\nSecond!\n\nThird.',
  );
  expect(mergePostings(ours, base, base)).toEqual({ text: ours });
});

test('takes both changes, field by field, also of neighbours', () => {
  const ours = posting(
    'title: Clerk\nlevel: junior\ndatePosted: 2026-11-01',
    'First.\n\nSecond.\n\nThird, by hand.',
  );
  const theirs = posting(
    'title: Head clerk\ndatePosted: 2026-11-01\nteam: Post\ndraft: true',
    'First, anew.\n\nSecond.\n\nThird.',
  );
  expect(mergePostings(ours, base, theirs)).toEqual({
    text: posting(
      'title: Head clerk\nlevel: junior\ndatePosted: 2026-11-01\nteam: Post',
      'First, anew.\n\nSecond.\n\nThird, by hand.',
    ),
  });
});

test('names the line where both changed the same', () => {
  const ours = posting(
    'title: Clerk (m/f)\ndatePosted: 2026-11-01\ndraft: true',
    'First.\n\nSecond, ours.\n\nThird.',
  );
  const theirs = posting(
    'title: Head clerk\ndatePosted: 2026-11-01\ndraft: true',
    'First.\n\nSecond, theirs.\n\nThird.',
  );
  expect(mergePostings(ours, base, theirs)).toEqual({
    conflicts: [
      { line: 2, field: 'title', ours: 'title: Clerk (m/f)', theirs: 'title: Head clerk' },
      { line: 9, ours: 'Second, ours.', theirs: 'Second, theirs.' },
    ],
  });
});

test('is no conflict when both say the same', () => {
  const both = posting(
    'title: Head clerk\ndatePosted: 2026-11-01\ndraft: true',
    'First.\n\nSecond.\n\nThird.',
  );
  expect(mergePostings(both, base, both)).toEqual({ text: both });
});

test('keeps lists and comments of a field with it', () => {
  const old = posting('title: Clerk\ncity:\n  - Bern', 'Text.');
  const ours = posting('title: Clerk\n# both houses\ncity:\n  - Bern\n  - Basel', 'Text.');
  const theirs = posting('title: Chief clerk\ncity:\n  - Bern', 'Text.');
  expect(mergePostings(ours, old, theirs)).toEqual({
    text: posting('title: Chief clerk\n# both houses\ncity:\n  - Bern\n  - Basel', 'Text.'),
  });
});

test('takes a file whose fields have no end line by line', () => {
  expect(mergePostings('---\ntitle: A\nText', base, `${base}More\n`)).toHaveProperty('conflicts');
});
