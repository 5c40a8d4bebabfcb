import { describe, expect, test } from 'vitest';
import { isDue, statedUrl } from './is-due.ts';

const now = new Date('2026-11-23T23:00:00Z');

describe('isDue', () => {
  test.each([
    ['2026-11-24T00:00:00+01:00', true],
    ['2026-11-24T00:00:01+01:00', false],
    ['2026-11-23T12:00:00Z', true],
    ['2027-01-01', false],
    [null, true],
    ['soon', true],
    [7, true],
  ])('at a next change of %j: %j', (nextChangeAt, due) => {
    expect(isDue({ today: '2026-11-23', nextChangeAt }, now)).toBe(due);
  });

  test('leaves a site alone that nothing changes', () => {
    expect(isDue({ today: '2026-11-23' }, now)).toBe(false);
  });

  test.each([[{}], [null], ['<!doctype html>'], [undefined]])('builds when the site says %j', (siteApi) => {
    expect(isDue(siteApi, now)).toBe(true);
  });
});

describe('statedUrl', () => {
  test.each([
    ['url: https://example.com', 'https://example.com'],
    [
      'name: A\nurl:   "https://example.com/careers/"  # ours\r\nlocales: [en]',
      'https://example.com/careers/',
    ],
    ["'url' : 'https://example.com'\r\n", 'https://example.com'],
    ['organization: { url: https://other.example }', undefined],
    ['organization:\n  url: https://other.example\n# url: https://other.example', undefined],
    ['urls: https://example.com', undefined],
    ['', undefined],
  ])('finds in %j %j', (siteYaml, url) => {
    expect(statedUrl(siteYaml)).toBe(url);
  });
});
