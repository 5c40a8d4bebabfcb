import { describe, expect, test } from 'vitest';
import { compareSites, isEmpty, type KnownPage, renderChanges } from './site-changes.ts';

const page = (path: string): KnownPage => ({ url: `https://example.com/${path}` });
const ad = (path: string): KnownPage => ({ ...page(path), requisition: path });
const at = '2026-11-22T05:00:00.000Z';

describe('compareSites', () => {
  test('finds what is new, other and gone, in the order of addresses', () => {
    const before = { at, pages: [page('c'), ad('b'), page('a'), ad('gone'), page('away')] };
    const changes = compareSites(
      before,
      [page('z'), page('c'), ad('b'), page('a'), ad('new')],
      ({ url }) => !url.endsWith('/b'),
    );
    expect(changes).toEqual({
      since: at,
      added: [ad('new'), page('z')],
      changed: [page('a'), page('c')],
      removed: [page('away'), ad('gone')],
    });
    expect(isEmpty(changes)).toBe(false);
  });

  test('asks only of pages that both sites have', () => {
    const asked: string[] = [];
    compareSites(
      { at, pages: [page('a'), page('b')] },
      [page('b'), page('c')],
      ({ url }) => asked.push(url) > 0,
    );
    expect(asked).toEqual([page('b').url]);
  });

  test('says nothing when nothing is known', () => {
    const changes = compareSites(undefined, [page('a')], () => true);
    expect(changes).toEqual({ since: null, added: [], changed: [], removed: [] });
  });
});

test('renderChanges writes a page a line, and JSON', () => {
  const changes = { since: at, added: [ad('a'), page('b')], changed: [], removed: [page('c')] };
  const text = renderChanges(changes);
  expect(JSON.parse(text)).toEqual(changes);
  expect(text.split('\n')).toHaveLength(8);
});
