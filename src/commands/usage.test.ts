import { describe, expect, test } from 'vitest';
import { fieldNames } from '../postings/fields.ts';
import { newUsage } from './new-usage.ts';
import { renderUsage } from './usage.ts';
import { checkUsage, closeUsage } from './usages.ts';

describe('renderUsage', () => {
  test('shows what a command does and takes, in a language', () => {
    expect(renderUsage(closeUsage, 'de')).toMatchInlineSnapshot(`
      "npm run close -- <Stellen> [Optionen]

      Schreibt den letzten Bewerbungstag, in allen Sprachen einer Stelle.

        --on <Tag>          Der letzte Bewerbungstag; ohne diese Angabe heute.
        --locale <Sprache>  Nur die Anzeige in dieser Sprache; alle müssen am selben Tag schließen.
        --lang en|de|fr|es  Die Sprache der Ausgabe; ohne diese Angabe die Sprache des Terminals.
        --help              Zeigt diese Hilfe.
      "
    `);
  });

  test('shows what need not be named', () => {
    expect(renderUsage(checkUsage, 'es')).toContain('npm run check -- [archivos o carpetas] [opciones]\n');
  });

  test('shows an option for every field', () => {
    const shown = renderUsage(newUsage, 'fr');
    for (const name of fieldNames) expect(shown).toMatch(new RegExp(`^  --${name}\\b.* \\S`, 'm'));
    expect(shown).toContain('--draft ');
    expect(shown).toContain('--title <valeur> ');
  });
});
