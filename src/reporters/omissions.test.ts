import { describe, expect, test } from 'vitest';
import { renderOmissions } from './omissions.ts';

const postings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ file: `postings/j${index}.en.md` }));

describe('renderOmissions', () => {
  test('says which file, how many postings, why and which', () => {
    const omission = { file: 'feeds/jooble.xml', reason: 'of 2025', isGap: false, postings: postings(1) };
    expect(renderOmissions([omission])).toEqual([
      'feeds/jooble.xml leaves out 1 posting of 2025: postings/j0.en.md',
    ]);
  });

  test('names five postings of a reason', () => {
    const omission = { file: 'feeds/a.xml', reason: 'without a city', isGap: true, postings: postings(7) };
    expect(renderOmissions([omission])[0]).toMatch(
      /^feeds\/a.xml has 7 postings without a city: postings\/j0.en.md, .*postings\/j4.en.md, and 2 more$/,
    );
  });

  test('prints no command of a terminal', () => {
    const omission = {
      file: 'feeds/a.xml',
      reason: 'too old',
      isGap: false,
      postings: [{ file: 'postings/\u001b[31m.md' }],
    };
    expect(renderOmissions([omission])[0]).not.toContain('\u001b');
  });
});
