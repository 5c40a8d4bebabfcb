import { example } from '../example.ts';
import { fieldNames, fieldRow } from '../fields.ts';
import type { Posting } from '../posting.ts';
import { quote, type Said } from '../problem.ts';
import { phrase, say } from '../wording.ts';
import type { Rule } from './rule.ts';

const sharedFields = fieldNames.filter((name) => fieldRow(name).shared);

/** A list is the same in any order. */
const facts = (posting: Posting, field: (typeof sharedFields)[number]): string => {
  const value = posting[field];
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
};

const written = (value: unknown): Said => (value === undefined ? phrase('nothing') : quote(value));

export const translationsAgree: Rule = {
  id: 'translations-agree',
  severity: 'error',
  why: 'Translations of one job that state different facts: candidates would be told one thing or the other by language.',
  check({ postings }, report) {
    for (const [first, ...others] of Map.groupBy(postings, ({ requisition }) => requisition).values()) {
      for (const posting of others) {
        if (!first || posting.locale === first.locale) continue;
        for (const field of sharedFields) {
          if (facts(posting, field) === facts(first, field)) continue;
          report({
            posting,
            field,
            message: say`Unexpected ${written(posting[field])} in field \`${field}\`, expected ${written(first[field])} as in \`${first.file}\``,
            hint: 'Both files are translations of one job. Write the same value in both.',
          });
        }
      }
    }
  },
  examples: {
    ok: [
      [
        example('gardener.en.md', { country: '[DE, AT]' }),
        example('gardener.de.md', { locale: 'de', country: '[AT, DE]' }),
      ],
      [
        example('gardener.en.md', { team: 'Parks' }),
        example('gardener.de.md', { locale: 'de', team: 'Grünflächen' }),
      ],
    ],
    notOk: [
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', country: 'AT' })],
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', level: 'senior' })],
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', datePosted: '2026-11-03' })],
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', validThrough: '2026-12-01' })],
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', workplaceType: 'remote' })],
      [example('gardener.en.md'), example('gardener.de.md', { locale: 'de', apply: 'de@example.com' })],
    ],
  },
};
