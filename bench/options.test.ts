import { expect, test } from 'vitest';
import { readBenchOptions, readWebOptions } from './options.ts';
import { workIds } from './works.ts';

test('readBenchOptions measures everything unless told otherwise', () => {
  expect(readBenchOptions([])).toEqual({
    ...{ count: 10_000, seed: '1', shape: 'even', peers: ['hugo', 'eleventy', 'floor'] },
    ...{ rounds: 3, only: workIds, scaling: false },
  });
});

test('readBenchOptions takes lists and numbers', () => {
  const options = readBenchOptions(['--n', '500', '--peers', 'hugo', '--only', 'cold,check', '--scaling']);
  expect(options).toMatchObject({ count: 500, peers: ['hugo'], only: ['cold', 'check'], scaling: true });
});

test.each([
  [['--n', '0'], 'Unexpected `0` in `--n`'],
  [['--peers', 'hugo,jekyll'], 'Unexpected `jekyll` in `--peers`, expected some of hugo, eleventy, floor'],
  [['--shape', 'round'], 'Unexpected `round` in `--shape`'],
])('readBenchOptions refuses %j', (args, message) => {
  expect(() => readBenchOptions(args)).toThrow(message);
});

test('a shape has no more postings than it has room for', () => {
  expect(readBenchOptions(['--shape', 'many']).count).toBe(7800);
});

test('readWebOptions compares with Hugo and Eleventy, five times each', () => {
  expect(readWebOptions([])).toMatchObject({ peers: ['hugo', 'eleventy'], visits: 5 });
});
