import { describe, expect, test } from 'vitest';
import { anAddressBook as addresses } from '../a-posting.ts';
import { parsePosting } from '../parse.ts';
import type { PostingPolicy } from '../posting.ts';
import { sortProblems } from '../problem.ts';
import { rules, runRules } from './index.ts';
import type { Example } from './rule.ts';

const today = '2026-11-23';
const policy: PostingPolicy = { locales: ['en', 'de', 'ja'], allowed: {}, keepDays: 180 };
const site = { policy, addresses, today, company: 'Riverside Ltd', defaultLocale: 'en' };
/** The text of every gardener was changed in one language alone. */
const textChanges = new Map([
  ['postings/gardener.en.md', '2026-11-20T10:00:00Z'],
  ['postings/gardener.de.md', '2026-11-02T10:00:00Z'],
  ['postings/cook.en.md', '2026-11-02T10:00:00Z'],
  ['postings/cook.de.md', '2026-11-03T10:00:00Z'],
]);

/** What all rules find in an example; those that are off until a site turns them on only where they are meant. */
function check(example: Example, ruleId: string) {
  const parsed = example.map((source) => parsePosting(source, policy));
  const own = parsed.flatMap(({ problems }) => problems);
  const postings = parsed.flatMap(({ posting }) => posting ?? []);
  const history = ruleId === 'current-translation' ? { textChanges } : {};
  const found = runRules({ postings, ...site, ...history }, { [ruleId]: 'warning' });
  return sortProblems([...own, ...found]);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples, why }) => {
  test('finds nothing in its good examples', () => {
    expect(examples.ok.length).toBeGreaterThan(0);
    for (const example of examples.ok) expect(check(example, id)).toEqual([]);
  });

  test('alone finds its bad examples', () => {
    expect(examples.notOk.length).toBeGreaterThan(0);
    for (const example of examples.notOk) {
      expect([...new Set(check(example, id).map(({ ruleId }) => ruleId))]).toEqual([id]);
    }
  });

  test('says why it is there', () => {
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

test('a rule has the severity that the site gives it', () => {
  const [example] = rules.find(({ id }) => id === 'pay-range')?.examples.notOk ?? [];
  const postings = (example ?? []).flatMap((source) => parsePosting(source, policy).posting ?? []);
  expect(runRules({ postings, ...site })).toEqual([]);
  expect(runRules({ postings, ...site }, { 'pay-range': 'error' })[0]?.severity).toBe('error');
  expect(runRules({ postings, ...site }, { 'pay-range': 'off' })).toEqual([]);
});
