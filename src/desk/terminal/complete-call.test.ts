import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { phrase } from '../../postings/wording.ts';
import { type Language, languages } from '../../reporters/words/languages.ts';
import { makeSite } from '../../site/site.ts';
import type { Call } from '../new-posting.ts';
import { askToAgree } from './ask.ts';
import { completeCall } from './complete-call.ts';

const site = makeSite({
  ...{ name: 'A', url: 'https://a.example', timeZone: 'UTC', defaultLocale: 'en', locales: ['en', 'de'] },
  levels: ['junior', 'senior'],
});

const enter = '\r';
const down = '\u001b[B';
const leave = '\u001b';
const backspaces = (text: string) => '\u007f'.repeat(text.length);

/** A terminal at which somebody answers each question in turn, once it is asked. */
function makeTerminal(answers: readonly [question: string, keys: string[]][]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 60 });
  const rest = [...answers];
  let shown = '';
  let unread = 0;
  output.on('data', (chunk) => {
    shown += stripVTControlCharacters(String(chunk));
    const [question, keys] = rest[0] ?? [];
    const at = question === undefined ? -1 : shown.indexOf(question, unread);
    if (question === undefined || at < 0) return;
    unread = at + question.length;
    rest.shift();
    for (const [index, key] of (keys ?? []).entries()) setTimeout(() => input.write(key), index * 5);
  });
  return { terminal: { input, output }, shown: () => shown, left: rest };
}

const given: Call = { values: { datePosted: '2026-11-24' } };

const questions: Record<Language, readonly string[]> = {
  en: ['Language. ', 'Title. ', 'Country. ', 'Level. ', 'Apply. ', 'Workplace (may be left out). '],
  de: [
    'Sprache. ',
    'Titel. ',
    'Land. ',
    'Karrierestufe. ',
    'Bewerbung. ',
    'Arbeitsmodell (kann entfallen). ',
  ],
  fr: ['Langue. ', 'Intitulé. ', 'Pays. ', 'Niveau. ', 'Candidature. ', 'Mode de travail (facultatif). '],
  es: ['Idioma. ', 'Título. ', 'País. ', 'Nivel. ', 'Candidatura. ', 'Modalidad (opcional). '],
};

const later: Record<Language, readonly string[]> = {
  en: ['City (', 'Team (', 'Employment type (', 'Closing date (', 'Pay from (', 'Two or three sentences'],
  de: [
    'Stadt (',
    'Team oder Abteilung (',
    'Art des Vertrags (',
    'Letzter Bewerbungstag (',
    'Gehalt von (',
    'Zwei oder drei Sätze',
  ],
  fr: [
    'Ville (',
    'Équipe (',
    'Type de contrat (',
    'Date de clôture (',
    'Rémunération à partir de (',
    'Deux ou trois phrases',
  ],
  es: [
    'Ciudad (',
    'Equipo (',
    'Tipo de contrato (',
    'Fecha de cierre (',
    'Salario desde (',
    'Dos o tres frases',
  ],
};

const objections: Record<Language, string> = {
  en: 'Expected a country code of two capital letters such as `DE`. Did you mean `DE`?',
  de: 'Erwartet: ein Ländercode aus zwei Großbuchstaben wie `DE`. Meinten Sie `DE`?',
  fr: 'Attendu\u00a0: un code de pays de deux majuscules tel que `DE`. Vouliez-vous dire `DE`\u00a0?',
  es: 'Se espera: un código de país de dos mayúsculas como `DE`. ¿Quería decir `DE`?',
};

describe('completeCall', () => {
  test.each(languages)('asks for what is missing in %s', async (language) => {
    const [locale = '', title = '', country = '', level = '', apply = '', workplace = ''] =
      questions[language];
    const [city = '', team = '', type = '', closing = '', pay = '', text = ''] = later[language];
    const { terminal, shown, left } = makeTerminal([
      [locale, [down, enter]],
      [title, ['Gärtner', enter]],
      [country, ['Germany', enter]],
      [objections[language], [backspaces('Germany'), 'DE, AT', enter]],
      [level, [down, enter]],
      [apply, ['jobs@example.com', enter]],
      [workplace, [enter]],
      [city, [enter]],
      [team, [enter]],
      [type, [down, enter]],
      [closing, [enter]],
      [pay, [enter]],
      [text, ['Der Park.', enter]],
    ]);
    expect(await completeCall(given, site, { language, terminal })).toEqual({
      values: {
        ...{ datePosted: '2026-11-24', locale: 'de', title: 'Gärtner', country: ['DE', 'AT'] },
        ...{ level: 'senior', apply: 'jobs@example.com', employmentType: 'FULL_TIME' },
      },
      text: 'Der Park.',
    });
    expect(left).toEqual([]);
    expect(shown()).toContain('de · Deutsch');
    const english = /may be left out|Expected|navigate|press Enter|confirm|sentences/;
    expect(english.test(shown())).toBe(language === 'en');
  });

  test.each([
    ['en', 'Language of the translation'],
    ['de', 'Sprache der Übersetzung'],
    ['fr', 'Langue de la traduction'],
    ['es', 'Idioma de la traducción'],
  ] as const)('asks for the language of a translation in %s', async (language, question) => {
    const { terminal } = makeTerminal([[question, [down, enter]]]);
    const call = await completeCall({ from: 'cook', values: {} }, site, { language, terminal });
    expect(call).toEqual({ from: 'cook', values: { locale: 'de' } });
  });

  test('is none when somebody has had enough of it', async () => {
    const { terminal } = makeTerminal([
      ['Sprache. ', [enter]],
      ['Titel. ', ['K', leave]],
    ]);
    expect(await completeCall(given, site, { language: 'de', terminal })).toBe(undefined);
  });
});

describe('askToAgree', () => {
  test.each([
    ['de', 'Soll das geschrieben werden?', 'Ja', 'Nein', [enter], true],
    ['fr', 'Écrire ces modifications\u00a0?', 'Oui', 'Non', [down, enter], false],
    ['es', '¿Escribir estos cambios?', 'Sí', 'No', [leave], false],
  ] as const)('asks in %s', async (language, question, yes, no, keys, agreed) => {
    const { terminal, shown } = makeTerminal([[question, [...keys]]]);
    expect(await askToAgree(phrase('Write this?'), { language, terminal })).toBe(agreed);
    expect(shown()).toMatch(new RegExp(`${yes} / . ${no}`));
  });
});
