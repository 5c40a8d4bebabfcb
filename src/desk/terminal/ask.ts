/** Asks on a terminal. */
import * as prompts from '@clack/prompts';
import type { PostingPolicy } from '../../postings/posting.ts';
import { toValue, type Values } from '../field-flags.ts';
import { type Question, questionsFor } from '../questions.ts';

const nothing = '';

/** The letters of an answer; none when somebody has had enough of it. */
async function ask({
  label,
  description,
  choices,
  isRequired,
  objection,
}: Question): Promise<string | undefined> {
  const optional = isRequired ? '' : ' (may be left out)';
  const message = `${label}${optional}. ${description}`;
  const none = isRequired ? [] : [{ value: nothing, label: '–' }];
  const answer = choices
    ? await prompts.select({
        message,
        options: [...none, ...choices.map((value) => ({ value, label: value }))],
      })
    : await prompts.text({ message, validate: (text) => objection(text ?? nothing) });
  return prompts.isCancel(answer) ? undefined : (answer ?? nothing);
}

/** The values with what was asked for; none when somebody has had enough of it. */
export async function askForValues(given: Values, policy: PostingPolicy): Promise<Values | undefined> {
  const values = { ...given };
  for (const question of questionsFor(values, policy)) {
    const answer = await ask(question);
    if (answer === undefined) return undefined;
    if (answer.trim() !== nothing) values[question.name] = toValue(question.name, [answer]);
  }
  return values;
}

/** The language of a translation. */
export async function askForLocale(locales: readonly string[]): Promise<string | undefined> {
  const options = locales.map((value) => ({ value, label: value }));
  const answer = await prompts.select({ message: 'Language of the translation', options });
  return prompts.isCancel(answer) ? undefined : answer;
}

/** The text before the first heading; none when somebody has had enough of it. */
export async function askForText(): Promise<string | undefined> {
  const message = 'Two or three sentences on the job (may be left out)';
  const answer = await prompts.text({ message });
  return prompts.isCancel(answer) ? undefined : (answer ?? nothing);
}
