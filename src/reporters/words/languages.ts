/** The languages in which problems are told. A new one is a table of messages and a line here. */
import type { Problem } from '../../postings/problem.ts';
import { fillTemplate, phrase, type Wording } from '../../postings/wording.ts';
import de from '../messages/de.json' with { type: 'json' };
import es from '../messages/es.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };

/** By English template: the same text in another language, with the same places for values. */
export type Messages = Readonly<Record<string, string>>;

const tables = { en: {}, de, fr, es } as const satisfies Record<string, Messages>;

export type Language = keyof typeof tables;

export const languages = Object.keys(tables) as Language[];

const isLanguage = (tag: string): tag is Language => Object.hasOwn(tables, tag);

/** @throws RangeError when problems are not told in that language. */
export function findLanguage(name: string): Language {
  if (isLanguage(name)) return name;
  const known = languages.map((language) => `\`${language}\``).join(', ');
  throw new RangeError(`Unexpected language \`${name}\`, expected one of ${known}`);
}

/**
 * The language that the variables of a terminal ask for, as
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02 orders them; English when it is
 * none of ours.
 *
 * @example languageOf({ LC_ALL: '', LANG: 'de_AT.UTF-8' }) // → 'de'
 */
export function languageOf(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '';
  const tag = /^[A-Za-z]+/.exec(locale)?.[0].toLowerCase() ?? '';
  return isLanguage(tag) ? tag : 'en';
}

/** Wording in a language; what its table does not have stays English. */
export function speak(wording: Wording, language: Language): string {
  const { template, values } = wording;
  const messages: Messages = tables[language];
  return fillTemplate(messages[template] ?? template, values, (inner) => speak(inner, language));
}

/** The form for one or for many, as the language counts. The wording has the number. */
export function speakCount(amount: number, one: Wording, many: Wording, language: Language): string {
  const isOne = new Intl.PluralRules(language).select(amount) === 'one';
  return speak(isOne ? one : many, language);
}

/** The problem with its message and its hint in a language; its wording still has the English. */
export function problemIn(problem: Problem, language: Language): Problem {
  if (language === 'en') return problem;
  const message = problem.wording?.message ?? phrase(problem.message);
  const hint = problem.wording?.hint ?? (problem.hint === undefined ? undefined : phrase(problem.hint));
  return {
    ...problem,
    message: speak(message, language),
    ...(hint && { hint: speak(hint, language) }),
    wording: { message, ...(hint && { hint }) },
  };
}
