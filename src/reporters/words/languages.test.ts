import { describe, expect, test } from 'vitest';
import { makeProblem, quote } from '../../postings/problem.ts';
import { phrase, say } from '../../postings/wording.ts';
import { findLanguage, languageOf, languages, problemIn, speak, speakCount } from './languages.ts';

const at = { line: 1, column: 1 };

describe('languageOf', () => {
  test.each([
    [{ LC_ALL: 'de_AT.UTF-8', LC_MESSAGES: 'fr_FR', LANG: 'es_ES' }, 'de'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_FR.UTF-8', LANG: 'es_ES' }, 'fr'],
    [{ LANG: 'es' }, 'es'],
    [{ LANG: 'de@euro' }, 'de'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'pl_PL.UTF-8' }, 'en'],
    [{ LC_ALL: 'constructor' }, 'en'],
    [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('%j asks for %s', (variables, language) => {
    expect(languageOf(variables)).toBe(language);
  });
});

describe('findLanguage', () => {
  test('knows its languages and no other', () => {
    expect(languages.map(findLanguage)).toEqual(languages);
    expect(() => findLanguage('toString')).toThrow(
      'Unexpected language `toString`, expected one of `en`, `de`, `fr`, `es`',
    );
  });
});

describe('problemIn', () => {
  test('tells a text whose values stand in backticks', () => {
    const problem = makeProblem('a.md', at, {
      ruleId: 'no-html',
      message: `Unexpected HTML ${quote('<b>')}, expected Markdown`,
      hint: 'Write the text without HTML. For a “<” in the text, write `\\<`.',
    });
    expect(problemIn(problem, 'de')).toMatchObject({
      ...problem,
      message: 'Unerwartetes HTML `<b>`, erwartet: Markdown',
      hint: 'Schreiben Sie den Text ohne HTML. Für ein „<“ im Text schreiben Sie `\\<`.',
    });
    expect(problemIn(problem, 'en')).toEqual(problem);
  });

  test('tells wording in wording, also after a cache', () => {
    const message = say`Unexpected ${phrase('list')} in field \`team\`, expected ${phrase('the name of a team')}`;
    const problem = structuredClone(makeProblem('a.md', at, { ruleId: 'field-value', message }));
    expect(problem.message).toBe('Unexpected list in field `team`, expected the name of a team');
    expect(problemIn(problem, 'fr').message).toBe(
      'Inattendu dans le champ `team`\u00a0: liste, attendu\u00a0: le nom d’une équipe',
    );
  });

  test('leaves in English what no table has', () => {
    const problem = makeProblem('a.md', at, { ruleId: 'b', message: 'Unexpected comet, expected none' });
    expect(problemIn(problem, 'es')).toMatchObject(problem);
  });

  test('does not fill in what stands in a value', () => {
    const message = `Unexpected HTML ${quote('{0} <constructor> $&')}, expected Markdown`;
    const problem = makeProblem('a.md', at, { ruleId: 'no-html', message });
    expect(problemIn(problem, 'es').message).toContain('`{0} <constructor> $&`');
  });
});

describe('speakCount', () => {
  test('counts as the language does', () => {
    const count = (amount: number) => speakCount(amount, say`${amount} error`, say`${amount} errors`, 'fr');
    expect([0, 1, 2].map(count)).toEqual(['0 erreur', '1 erreur', '2 erreurs']);
    expect(speak(phrase('nothing'), 'de')).toBe('nichts');
  });
});
