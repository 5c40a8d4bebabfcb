import { describe, expect, test } from 'vitest';
import { Samples } from '../samples.ts';
import { sizesOf } from '../scaling.ts';
import { buildGoals } from './build-goals.ts';
import { judge, renderGoals } from './goals.ts';
import { figure, renderTable } from './table.ts';
import { webGoals } from './web-report.ts';

const samplesOf = (rows: [work: string, contender: string, walls: number[]][]): Samples => {
  const samples = new Samples();
  for (const [work, contender, walls] of rows) {
    for (const wall of walls) samples.add(work, contender, { wall, peak: 512 });
  }
  return samples;
};

test('renderTable aligns figures to the right', () => {
  expect(renderTable(['who', 's'], [['we', '1.0']])).toBe('| who | s |\n| --- | --: |\n| we | 1.0 |');
});

test.each([
  [1.005, 1, '1.0'],
  [undefined, 1, '–'],
  [Number.NaN, 1, '–'],
])('figure of %s with %d digits is %s', (value, digits, expected) => {
  expect(figure(value, digits)).toBe(expected);
});

describe('judge', () => {
  const goal = { what: 'check', limit: 1.5, stretch: 1, unit: 's' };

  test.each([
    [undefined, 'not measured'],
    [1.6, 'missed'],
    [1.5, 'met'],
    [1, 'met, stretch too'],
  ])('of %s is %s', (value, expected) => {
    expect(judge({ ...goal, value })).toBe(expected);
  });

  test('stands in the table beside what was measured', () => {
    expect(
      renderGoals([{ ...goal, value: 2 }])
        .split('\n')
        .at(-1),
    ).toBe('| check | 2.00 s | 1.5 s | 1 s | missed |');
  });
});

describe('buildGoals', () => {
  const measured = (samples: Samples, what: string) =>
    buildGoals(samples, []).find((goal) => goal.what === what)?.value;

  test('compares each round with that of Hugo', () => {
    const samples = samplesOf([
      ['cold', 'ours', [5, 30, 6]],
      ['cold', 'hugo', [10, 60, 10]],
    ]);
    expect(measured(samples, 'cold, against Hugo')).toBe(0.5);
    expect(measured(samples, 'cold, memory')).toBe(0.5);
  });

  test('compares a change with the second run of Hugo', () => {
    const samples = samplesOf([
      ['edited', 'ours', [1]],
      ['cold', 'hugo', [10]],
      ['unchanged', 'hugo', [8]],
    ]);
    expect(measured(samples, 'one posting edited, against Hugo')).toBe(0.125);
  });

  test('knows nothing without measurements', () => {
    expect(buildGoals(new Samples(), []).filter(({ value }) => value !== undefined)).toEqual([]);
    expect(webGoals({ pages: {}, search: [] }).filter(({ value }) => value !== undefined)).toEqual([]);
  });
});

test.each([
  [10_000, [1000, 10_000, 50_000]],
  [500, [500, 2500]],
])('sizesOf %d is %j', (count, sizes) => {
  expect(sizesOf(count)).toEqual(sizes);
});
