import { describe, expect, test } from 'vitest';
import { phrase, say } from '../postings/wording.ts';
import { type Outcome, renderOutcome, tellProgress } from './report.ts';

const outcome: Outcome = {
  importer: 'greenhouse',
  steps: [
    {
      ...{ name: 'cook.en', path: 'postings/cook.en.md', fate: 'written', text: 'a', problems: [] },
      notes: [
        {
          ...{ field: 'line 3', kind: 'left-out' },
          message: say`${'`x`'}: ${phrase('no field of the posting')}`,
        },
        { field: 'level', kind: 'uncertain', message: phrase('`senior` from the title') },
      ],
    },
    { name: 'a.en', path: 'postings/a.en.md', fate: 'unchanged', notes: [], problems: [] },
  ],
  notes: [{ field: 'meta.total', kind: 'left-out', message: phrase('says nothing') }],
  gone: ['postings/b.en.md'],
  isRehearsal: true,
  files: new Map(),
};

describe('renderOutcome', () => {
  test('tells what became of everything in a language', () => {
    expect(renderOutcome(outcome, 'de')).toMatchInlineSnapshot(`
      "postings/cook.en.md  geschrieben
        weggelassen  Zeile 3: \`x\`: kein Feld der Stellenanzeige
        unsicher  level: \`senior\` aus dem Titel

      Die Quelle insgesamt (greenhouse)
        weggelassen  meta.total: sagt nichts aus

      Nicht mehr in der Quelle und unverändert gelassen. Schließen Sie sie, wenn die Stellen besetzt sind:
        postings/b.en.md

      2 Stellenanzeigen: 1 geschrieben, 1 unverändert, 1 nicht mehr in der Quelle
      Wegen \`--dry-run\` wurde nichts geschrieben.
      "
    `);
  });

  test.each([
    ['en', 'left out  line 3: `x`: no field', '2 postings: 1 written, 1 unchanged, 1 gone from the source\n'],
    ['fr', 'omis  ligne 3\u00a0: `x`\u00a0: pas un champ', '2 annonces\u00a0: 1 écrite(s), 1 déjà à jour'],
    ['es', 'omitido  línea 3: `x`: no es un campo', '2 anuncios: 1 escrito(s), 1 sin cambios'],
  ] as const)('has the words of %s', (language, note, counts) => {
    expect(renderOutcome(outcome, language)).toContain(note);
    expect(renderOutcome(outcome, language)).toContain(counts);
  });
});

describe('tellProgress', () => {
  test('counts in a language', () => {
    expect(tellProgress('fr')('import', 3, 40)).toBe('3 postes lus sur 40');
  });
});
