import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { findFixReporter } from './fixes.ts';

const at = { line: 1, column: 1 };
const repaired = [
  makeProblem('postings/a.md', at, { ruleId: 'no-tab', message: 'Unexpected tab, expected spaces' }),
];
const left = [
  makeProblem('postings/a.md', at, {
    ruleId: 'no-html',
    message: 'Unexpected HTML `<b>`, expected Markdown',
    hint: 'Delete it.',
  }),
];
const change = { file: 'postings/a.md', diff: '--- a/postings/a.md\n-a\tb\n+a b\n', repaired };
const fixes = { changes: [change], left, isWritten: false, sourceOf: () => undefined };

describe('findFixReporter', () => {
  test('text tells what changes and what is left in a language', () => {
    expect(findFixReporter('text').render(fixes, 'de')).toMatchInlineSnapshot(`
      "--- a/postings/a.md
      -a→b
      +a b

      Das müssen Sie entscheiden:

      postings/a.md:1:1  error  no-html
        Unerwartetes HTML \`<b>\`, erwartet: Markdown
        Löschen Sie es.

      1 Fehler in 1 Datei

      Lässt sich beheben: 1 Datei, 1 Problem. Schreiben Sie es mit \`npm run fix -- --write\`.
      "
    `);
    expect(findFixReporter('text').render({ ...fixes, left: [], isWritten: true }, 'fr')).toContain(
      'Corrigé\u00a0: 1 fichier, 1 problème.\n',
    );
    expect(findFixReporter('text').render({ ...fixes, changes: [], left: [] }, 'es')).toBe(
      'Nada que corregir.\n',
    );
  });

  test('JSON has the same names in every language, and its sentences in one', () => {
    const json = JSON.parse(findFixReporter('json').render(fixes, 'es'));
    expect(json).toEqual({
      written: false,
      changes: [{ ...change, repaired: [expect.objectContaining({ ruleId: 'no-tab', severity: 'error' })] }],
      left: [
        {
          ...{ file: 'postings/a.md', line: 1, column: 1, ruleId: 'no-html', severity: 'error' },
          message: 'HTML inesperado `<b>`, se esperaba: Markdown',
          hint: expect.any(String),
          url: 'content/README.md#no-html',
        },
      ],
    });
  });

  test('names the forms that there are', () => {
    expect(() => findFixReporter('pdf')).toThrow('Unexpected format `pdf`, expected one of `text`, `json`');
  });
});
