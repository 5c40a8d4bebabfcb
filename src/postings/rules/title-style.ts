import { example } from '../example.ts';
import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

const loud = /[!！¡]|(?![©®™])\p{Extended_Pictographic}/u;

/** Abbreviations such as `SAP` or `APPSW/INFOSEC` are no shouting: two words in a row are, or a title as a whole. */
const isShouted = (title: string): boolean =>
  /(?<![\p{L}\d])\p{Lu}{5,}\s+\p{Lu}{5,}(?![\p{L}\d])/u.test(title) ||
  (title.length >= 8 && /\p{Lu}{5}/u.test(title) && !/\p{Ll}/u.test(title));

export const titleStyle: Rule = {
  id: 'title-style',
  severity: 'warning',
  why: 'Capitals, exclamation marks and emoji in a title look like an advertisement: search engines may leave such a posting out.',
  source: 'Google, job posting content policies: no obstructive or excessive text, normal capitalisation',
  check({ postings }, report) {
    for (const posting of postings) {
      const { title } = posting;
      const sign = loud.exec(title)?.[0];
      if (sign !== undefined) {
        const message = `Unexpected ${quote(sign)} in the title ${quote(title)}, expected the job title alone`;
        const hint =
          'Delete exclamation marks and emoji. What is special about the job belongs into the text.';
        report({ posting, field: 'title', message, hint, actual: title });
      }
      if (isShouted(title)) {
        const message = `Unexpected capital letters in the title ${quote(title)}, expected ordinary spelling`;
        report({
          posting,
          field: 'title',
          message,
          hint: 'Write the title as in a sentence.',
          actual: title,
        });
      }
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { title: 'Senior SAP HANA Consultant (APPSW/INFOSEC)' })],
      [example('gardener.en.md', { title: 'C++ & C# Engineer, HR Tools' })],
      [example('gardener.ja.md', { locale: 'ja', title: '庭師・ガーデナー' })],
    ],
    notOk: [
      [example('gardener.en.md', { title: '"Gardener wanted!!!"' })],
      [example('gardener.en.md', { title: 'GARDENER WANTED' })],
      [example('gardener.en.md', { title: 'Gardener 🌳' })],
    ],
  },
};
