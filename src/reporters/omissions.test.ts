import { describe, expect, test } from 'vitest';
import { renderOmissions } from './omissions.ts';

const postings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ file: `postings/j${index}.en.md` }));

describe('renderOmissions', () => {
  test('says which file, how many postings, why and which', () => {
    const omission = { file: 'feeds/jooble.xml', reason: 'left out, too old', postings: postings(1) };
    expect(renderOmissions([omission])).toEqual([
      'feeds/jooble.xml: 1 posting left out, too old: postings/j0.en.md',
    ]);
  });

  test('names five postings of a reason', () => {
    const omission = { file: 'feeds/a.xml', reason: 'without a city', postings: postings(7) };
    expect(renderOmissions([omission])[0]).toMatch(
      /^feeds\/a.xml: 7 postings without a city: postings\/j0.en.md, .*postings\/j4.en.md, and 2 more$/,
    );
  });

  test('prints no command of a terminal', () => {
    const omission = {
      file: 'feeds/a.xml',
      reason: 'left out',
      postings: [{ file: 'postings/\u001b[31m.md' }],
    };
    expect(renderOmissions([omission])[0]).not.toContain('\u001b');
  });
});
