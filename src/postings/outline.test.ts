import { describe, expect, test } from 'vitest';
import { outlineBody } from './outline.ts';

const links = (body: string) =>
  outlineBody(body, 'en').links.map(({ line, column, url }) => [line, column, url]);

describe('outlineBody', () => {
  test('counts characters without spaces, and Japanese ones twice', () => {
    expect(outlineBody('ab c\n\td\u00a0e', 'en').length).toBe(5);
    expect(outlineBody('仕事 です。', 'ja').length).toBe(10);
  });

  test('knows the sections in their order, and the text before them', () => {
    const body =
      'We garden.\n\n## Your role\n\nDig.\n\n## Our park\n\nGreen.\n\nBenefits\n--------\n\nLeave.';
    expect(outlineBody(body, 'en')).toMatchObject({
      hasLead: true,
      sections: ['responsibilities', null, 'offer'],
      named: [],
      skips: [],
    });
    expect(outlineBody('## Your role\n\nDig.', 'en').hasLead).toBe(false);
  });

  test('knows kinds by bold lines and by labels', () => {
    expect(outlineBody('**Your role**\n\n- Dig\n\nBenefits:\n\n- Leave', 'en').named).toEqual([
      'responsibilities',
      'offer',
    ]);
  });

  test('finds headings that skip a level, at their place', () => {
    expect(outlineBody('## A\n\n#### B\n\n##### C\n\n## D', 'en').skips).toEqual([
      { line: 3, column: 1, from: 2, to: 4 },
    ]);
    expect(outlineBody('# A\n\n## B\n\n### C', 'en').skips).toEqual([]);
  });

  test.each<[string, ReturnType<typeof links>]>([
    [
      'See [us](/en/about/) and [it](<#offer> "Offer").',
      [
        [1, 5, '/en/about/'],
        [1, 26, '#offer'],
      ],
    ],
    [
      'Go to <http://a.example/b> or http://c.example/d.',
      [
        [1, 7, 'http://a.example/b'],
        [1, 31, 'http://c.example/d'],
      ],
    ],
    ['[us][1]\n\n[1]: /en/about/ "Us"', [[3, 1, '/en/about/']]],
    ['`[us](/en/about/)`\n\n```\n[us](/en/about/)\n```', []],
    ['~~~\n```\n[us](/a)\n~~~\n[us](/b)', [[5, 1, '/b']]],
    ['[https://a.example](https://a.example)', [[1, 1, 'https://a.example']]],
  ])('finds the links of %j', (body, expected) => {
    expect(links(body)).toEqual(expected);
  });

  test.each([
    ['brackets', '['.repeat(60_000)],
    ['links that do not end', '[a](b "'.repeat(9000)],
    ['a heading of blanks', `## a${' '.repeat(60_000)}x`],
    ['a heading of marks', `## ${'# '.repeat(30_000)}x`],
    ['backticks', '` '.repeat(30_000)],
    ['addresses', 'http://'.repeat(9000)],
    ['fences', '```\n'.repeat(15_000)],
    ['bold', `**${'*_'.repeat(30_000)}`],
    ['underlines', 'a\n---\n'.repeat(10_000)],
  ])('takes no longer for %s', (_, body) => {
    const before = performance.now();
    outlineBody(body, 'en');
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
