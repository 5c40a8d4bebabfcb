/** What `npm run new` asks for when it is not told, in the order in which people think of a job. */
import { type FieldName, fieldRow } from '../postings/fields.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import { quote } from '../postings/problem.ts';
import { toValue, type Values } from './field-flags.ts';
import { missingFields } from './missing.ts';

export interface Question {
  name: FieldName;
  label: string;
  description: string;
  isRequired: boolean;
  /** None: any text. */
  choices: readonly string[] | undefined;
  /** What keeps an answer from being taken; none when nothing does. */
  objection(answer: string): string | undefined;
}

const optional: readonly FieldName[] = [
  ...(['workplaceType', 'city', 'team', 'employmentType', 'validThrough'] as const),
  ...(['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod'] as const),
];

const pay = /^salary(Max|Currency|Period)$/;

function choicesOf(name: FieldName, policy: PostingPolicy): readonly string[] | undefined {
  if (name === 'locale') return policy.locales;
  const { schema, kind } = fieldRow(name);
  const listed = policy.allowed[name];
  if (listed) return listed;
  return kind === 'term' && 'options' in schema ? (schema.options as readonly string[]) : undefined;
}

function makeQuestion(name: FieldName, policy: PostingPolicy): Question {
  const row = fieldRow(name);
  const isRequired = row.required === true;
  return {
    name,
    label: row.label,
    description: row.description,
    isRequired,
    choices: choicesOf(name, policy),
    objection(answer) {
      if (answer.trim() === '') return isRequired ? `Expected ${row.expected}` : undefined;
      const wrong = [toValue(name, [answer])].flat().find((item) => !row.schema.safeParse(item).success);
      if (wrong === undefined) return undefined;
      const meant = row.guess?.(wrong, policy.locales);
      return `Expected ${row.expected}${meant === undefined ? '' : `. Did you mean ${quote(meant)}?`}`;
    },
  };
}

/** Required fields first. Pay is asked for further when there is some. */
export function* questionsFor(values: Values, policy: PostingPolicy): Generator<Question> {
  for (const name of missingFields(values)) yield makeQuestion(name, policy);
  for (const name of optional) {
    const isAsked = values[name] === undefined && (!pay.test(name) || values.salaryMin !== undefined);
    if (isAsked) yield makeQuestion(name, policy);
  }
}
