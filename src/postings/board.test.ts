import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from './a-posting.ts';
import { type Board, makeBoard } from './board.ts';
import type { Posting } from './posting.ts';

const today = '2026-11-23';

const boardOf = (postings: Posting[], drafts = false): Board =>
  makeBoard(postings, { today, policy: aPolicy(), drafts });

const listed = (board: Board, locale: string): string[] =>
  board.locales.get(locale)?.listed.map(({ requisition }) => requisition) ?? [];

const countsOf = (board: Board, locale: string, field: 'country' | 'level') =>
  Object.fromEntries(
    board.locales
      .get(locale)
      ?.facet(field)
      ?.values.map(({ value, postings }) => [value, postings.length]) ?? [],
  );

describe('makeBoard', () => {
  test('counts in each language only the countries of postings written in it', () => {
    const board = boardOf([
      aPosting({ requisition: 'a', locale: 'en', country: ['DE', 'FR'] }),
      aPosting({ requisition: 'b', locale: 'en', country: ['FR'] }),
      aPosting({ requisition: 'a', locale: 'de', country: ['DE', 'FR'] }),
    ]);
    expect(countsOf(board, 'en', 'country')).toEqual({ DE: 1, FR: 2 });
    expect(countsOf(board, 'de', 'country')).toEqual({ DE: 1, FR: 1 });
    expect(countsOf(board, 'fr', 'country')).toEqual({});
  });

  test('lists the newest first, and by requisition among equals', () => {
    const board = boardOf([
      aPosting({ requisition: 'b', datePosted: '2026-11-01' }),
      aPosting({ requisition: 'c', datePosted: '2026-11-20' }),
      aPosting({ requisition: 'a', datePosted: '2026-11-01' }),
    ]);
    expect(listed(board, 'en')).toEqual(['c', 'a', 'b']);
  });

  test('shows closed and unlisted postings on a page, but in no list and no count', () => {
    const board = boardOf([
      aPosting({ requisition: 'open' }),
      aPosting({ requisition: 'closed', level: 'lead', validThrough: '2026-11-22' }),
      aPosting({ requisition: 'unlisted', level: 'lead', unlisted: true }),
    ]);
    expect(listed(board, 'en')).toEqual(['open']);
    expect(countsOf(board, 'en', 'level')).toEqual({ mid: 1 });
    expect([...(board.locales.get('en')?.bySlug.keys() ?? [])].sort()).toEqual([
      'closed',
      'open',
      'unlisted',
    ]);
  });

  test('withholds drafts, upcoming and long closed postings, with the reason', () => {
    const board = boardOf([
      aPosting({ requisition: 'draft', draft: true }),
      aPosting({ requisition: 'upcoming', datePosted: '2026-11-24' }),
      aPosting({ requisition: 'removed', datePosted: '2025-01-01', validThrough: '2025-02-01' }),
    ]);
    expect(board.shown).toEqual([]);
    expect(board.withheld.map(({ posting, state }) => [posting.requisition, state])).toEqual([
      ['draft', 'draft'],
      ['upcoming', 'upcoming'],
      ['removed', 'removed'],
    ]);
  });

  test('shows drafts and upcoming postings in a preview', () => {
    const postings = [
      aPosting({ requisition: 'draft', draft: true }),
      aPosting({ datePosted: '2026-12-01' }),
    ];
    expect(listed(boardOf(postings, true), 'en')).toHaveLength(2);
  });

  test('links translations only when they are as public as the posting', () => {
    const english = aPosting({ locale: 'en' });
    const board = boardOf([
      english,
      aPosting({ locale: 'de' }),
      aPosting({ locale: 'fr', draft: true }),
      aPosting({ requisition: 'other', locale: 'fr' }),
    ]);
    expect([...board.translations(english).keys()]).toEqual(['en', 'de']);
    const unlisted = boardOf([english, aPosting({ locale: 'de', unlisted: true })]);
    expect([...unlisted.translations(english).keys()]).toEqual(['en']);
  });

  test('knows the next day on which the site is no longer right', () => {
    const board = boardOf([
      aPosting({ requisition: 'closes', validThrough: '2026-12-10' }),
      aPosting({ requisition: 'opens', datePosted: '2026-12-01' }),
    ]);
    expect(board.nextChange).toBe('2026-12-01');
    expect(boardOf([aPosting()]).nextChange).toBeUndefined();
  });

  test('has a board for every language of the site, even without a posting', () => {
    expect([...boardOf([]).locales.keys()]).toEqual(['en', 'de', 'fr']);
  });
});

describe('similar postings', () => {
  const own = aPosting({ requisition: 'own', team: 'Parks', country: ['DE'], level: 'mid' });
  const alike = (requisition: string, values: Partial<Posting>) =>
    aPosting({ requisition, team: 'Kitchen', country: ['JP'], level: 'lead', ...values });

  test('begin with those of the same team, country and level', () => {
    const board = boardOf([
      own,
      alike('country', { country: ['DE'] }),
      alike('all', { team: 'Parks', country: ['DE'], level: 'mid' }),
      alike('team', { team: 'Parks' }),
      alike('nothing', {}),
    ]);
    const similar = board.locales
      .get('en')
      ?.similar(own)
      .map(({ requisition }) => requisition);
    expect(similar).toEqual(['all', 'team', 'country']);
  });

  test('are at most four, open, and never the posting itself', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      aPosting({ requisition: `n${index}`, team: 'Parks' }),
    );
    const closed = aPosting({ requisition: 'closed', team: 'Parks', validThrough: '2026-11-05' });
    const similar =
      boardOf([own, closed, ...many])
        .locales.get('en')
        ?.similar(own) ?? [];
    expect(similar).toHaveLength(4);
    expect(similar).not.toContain(own);
    expect(similar).not.toContain(closed);
  });
});
