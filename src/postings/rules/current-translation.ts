import { example } from '../example.ts';
import type { Rule } from './rule.ts';

const german = 'Pflegen Sie den Park am Fluss, zusammen mit acht Kolleginnen und Kollegen. '.repeat(4);

export const currentTranslation: Rule = {
  id: 'current-translation',
  severity: 'warning',
  why: 'A text that was changed in one language only: candidates are told one thing or the other by language.',
  source: 'The history of the files in git, where there is one. `npm run check` looks at it',
  check({ postings, defaultLocale, textChanges }, report) {
    if (!textChanges || textChanges.size === 0) return;
    for (const translations of Map.groupBy(postings, ({ requisition }) => requisition).values()) {
      const original = translations.find(({ locale }) => locale === defaultLocale);
      const changed = original && textChanges.get(original.file);
      if (!original || changed === undefined) continue;
      for (const posting of translations) {
        const own = textChanges.get(posting.file);
        const day = changed.slice(0, 10);
        // Whoever confirmed the translation later has seen that nothing is to be done.
        if (own === undefined || own >= changed || (posting.confirmed ?? '') >= day) continue;
        report({
          posting,
          field: 'title',
          message: `Unexpected text from \`${own.slice(0, 10)}\`, expected one from \`${day}\` or later, when \`${original.file}\` was changed`,
          hint: 'Translate the change. If nothing is to be translated, write today’s date into `confirmed` of this file.',
        });
      }
    }
  },
  examples: {
    ok: [
      [example('cook.en.md'), example('cook.de.md', { locale: 'de' })],
      [
        example('gardener.en.md'),
        example('gardener.de.md', { locale: 'de', confirmed: '2026-11-20' }, german),
      ],
    ],
    notOk: [[example('gardener.en.md'), example('gardener.de.md', { locale: 'de' }, german)]],
  },
};
