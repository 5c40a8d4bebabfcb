import { describe, expect, test } from 'vitest';
import { wrongCall } from '../reporters/index.ts';
import type { Language } from '../reporters/words/languages.ts';
import { newUsage } from './new-usage.ts';
import { languageOfCall, readCall } from './read-call.ts';
import type { Usage } from './usage.ts';
import { closeUsage, confirmUsage, fixUsage, reportUsage } from './usages.ts';

/** By name: a table of tests prints what it holds. */
const usages: Readonly<Record<string, Usage>> = {
  close: closeUsage,
  confirm: confirmUsage,
  fix: fixUsage,
  new: newUsage,
  report: reportUsage,
};

/** What is said of a call. */
function refusal(usage: Usage, args: readonly string[], language: Language): string | undefined {
  try {
    readCall(usage, args);
    return undefined;
  } catch (error) {
    return wrongCall(error, language);
  }
}

describe('readCall', () => {
  test('takes options and operands', () => {
    expect(readCall(closeUsage, ['gardener', '--on', '2026-12-24', '--lang', 'de'])).toMatchObject({
      values: { on: '2026-12-24', lang: 'de' },
      positionals: ['gardener'],
    });
    expect(readCall(newUsage, ['--text=- roses', '--country', 'DE', '--country', 'AT'])).toMatchObject({
      values: { text: '- roses', country: ['DE', 'AT'] },
    });
  });

  test.each<[string, string[], Language, string]>([
    [
      'report',
      ['--fromat', 'text'],
      'de',
      'Unerwartete Option `--fromat` (meinten Sie `--format`?), erwartet: eine von `--format`, `--output`, `--lang`, `--help`.',
    ],
    ['confirm', ['a', '-x'], 'fr', 'Option inattendue `--x`, attendu\u00a0: l’une de `--lang`, `--help`.'],
    ['close', ['a', '--on'], 'es', 'Inesperado sin valor: `--on`, se esperaba: un valor detrás.'],
    [
      'close',
      ['a', '--on', '--locale', 'de'],
      'en',
      'Unexpected `--locale` behind `--on`, expected a value; write one that begins with a hyphen as `--on=…`.',
    ],
    ['fix', ['--write=no'], 'de', 'Unerwarteter Wert hinter `--write`, erwartet: keiner.'],
    ['new', ['gardener'], 'en', 'Unexpected `gardener`, expected nothing but options.'],
    ['new', ['--lang', 'it'], 'en', 'Unexpected language `it`, expected one of `en`, `de`, `fr`, `es`.'],
    ['new', ['--toString', 'x'], 'en', 'Unexpected option `--toString`, expected one of `--from`'],
  ])('refuses %s %j in %s', (name, args, language, sentence) => {
    expect(refusal(usages[name] as Usage, args, language)).toContain(sentence);
  });
});

describe('languageOfCall', () => {
  test.each<[string[], Language]>([
    [[], 'fr'],
    [['--lang', 'de'], 'de'],
    [['--lang=es', '--fromat'], 'es'],
    [['--lang', 'de', '--lang', 'en'], 'en'],
    [['--lang', 'it'], 'fr'],
    [['--lang'], 'fr'],
    [['--', '--lang', 'de'], 'fr'],
  ])('%j in a French terminal is %s', (args, language) => {
    expect(languageOfCall(closeUsage, args, 'fr')).toBe(language);
  });
});
