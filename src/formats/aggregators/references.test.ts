import { describe, expect, test } from 'vitest';
import { makeDice } from '../../../test/random.ts';
import { referenceOf, shortReference } from './references.ts';

test('a reference follows from requisition, language and place', () => {
  expect(referenceOf({ requisition: 'gardener', locale: 'pt-BR' }, { key: 'br-recife' })).toBe(
    'gardener.pt-br.br-recife',
  );
});

describe('shortReference', () => {
  test('leaves what is short enough', () => {
    const reference = 'a'.repeat(40);
    expect(shortReference(reference, 40)).toBe(reference);
  });

  test('ends in a digest of the whole, of which nothing else decides', () => {
    const reference = `${'a'.repeat(60)}.en.de-berlin`;
    expect(shortReference(reference, 40)).toMatch(/^a{23}-[\da-f]{16}$/);
    expect(shortReference(reference, 40)).toBe(shortReference(reference, 40));
  });

  test('counts characters, not halves of them', () => {
    const short = shortReference('𝕌'.repeat(60), 40);
    expect([...short]).toHaveLength(40);
    expect(short.isWellFormed()).toBe(true);
  });

  test('tells 20,000 long references apart', () => {
    const dice = makeDice(11);
    const longs = Array.from(
      { length: 20_000 },
      (_, index) => `${'x'.repeat(40)}${index}.${dice.below(1e9)}`,
    );
    expect(new Set(longs.map((long) => shortReference(long, 40))).size).toBe(longs.length);
  });

  test('is the published digest', () => {
    // FNV-1a of 64 bits of 'a' is af63dc4c8601ec8c.
    expect(shortReference('a', 0)).toMatch(/-af63dc4c8601ec8c$/);
  });
});
