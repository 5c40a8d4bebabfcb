/** What `npm run new` asks for when it is not told, in the order in which people think of a job. */
import { autonym, valueInWords } from '../i18n/words.ts';
import { type FieldName, fieldRow } from '../postings/fields.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import { quote } from '../postings/problem.ts';
import { phrase, say, type Wording } from '../postings/wording.ts';
import { toValue, type Values } from './field-flags.ts';
import { missingFields } from './missing.ts';

/** One of the values that can be answered. */
export interface Choice {
  value: string;
  /** The value as it is written, and what it means in a language. */
  label: string;
}

export interface Question {
  name: FieldName;
  label: Wording;
  description: Wording;
  isRequired: boolean;
  /** None: any text. */
  choices: Choice[] | undefined;
  /** What keeps an answer from being taken; none when nothing does. */
  objection(answer: string): Wording | undefined;
}

const optional: readonly FieldName[] = [
  ...(['workplaceType', 'city', 'team', 'employmentType', 'validThrough'] as const),
  ...(['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod'] as const),
];

const pay = /^salary(Max|Currency|Period)$/;

/** @example toChoice('fr', 'level', 'senior') // → { value: 'senior', label: 'senior · Senior' } */
function toChoice(language: string, name: FieldName, value: string): Choice {
  const words = name === 'locale' ? autonym(value) : valueInWords(language, name, value);
  return { value, label: words === value ? value : `${value} · ${words}` };
}

/** The languages of the site, each in its own words. */
export const localeChoices = ({ locales }: Pick<PostingPolicy, 'locales'>): Choice[] =>
  locales.map((locale) => toChoice(locale, 'locale', locale));

function choicesOf(name: FieldName, policy: PostingPolicy, language: string): Choice[] | undefined {
  if (name === 'locale') return localeChoices(policy);
  const { schema, kind } = fieldRow(name);
  const terms = kind === 'term' && 'options' in schema ? (schema.options as readonly string[]) : undefined;
  return (policy.allowed[name] ?? terms)?.map((value) => toChoice(language, name, value));
}

function makeQuestion(name: FieldName, policy: PostingPolicy, language: string): Question {
  const row = fieldRow(name);
  const isRequired = row.required === true;
  return {
    name,
    label: phrase(row.label),
    description: phrase(row.description),
    isRequired,
    choices: choicesOf(name, policy, language),
    objection(answer) {
      const expected = phrase(row.expected);
      if (answer.trim() === '') return isRequired ? say`Expected ${expected}` : undefined;
      const wrong = [toValue(name, [answer])].flat().find((item) => !row.schema.safeParse(item).success);
      if (wrong === undefined) return undefined;
      const meant = row.guess?.(wrong, policy.locales);
      return meant === undefined
        ? say`Expected ${expected}`
        : say`Expected ${expected}. Did you mean ${quote(meant)}?`;
    },
  };
}

/**
 * Required fields first. Pay is asked for further when there is some.
 *
 * @param language In which choices are explained.
 */
export function* questionsFor(values: Values, policy: PostingPolicy, language: string): Generator<Question> {
  for (const name of missingFields(values)) yield makeQuestion(name, policy, language);
  for (const name of optional) {
    const isAsked = values[name] === undefined && (!pay.test(name) || values.salaryMin !== undefined);
    if (isAsked) yield makeQuestion(name, policy, language);
  }
}
