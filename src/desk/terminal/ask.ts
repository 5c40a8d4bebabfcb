/** Asks on a terminal, in the language of whoever sits there. */
import * as prompts from '@clack/prompts';
import type { PostingPolicy } from '../../postings/posting.ts';
import { phrase, say, type Wording } from '../../postings/wording.ts';
import { type Language, speak } from '../../reporters/words/languages.ts';
import { toValue, type Values } from '../field-flags.ts';
import { type Choice, localeChoices, type Question, questionsFor } from '../questions.ts';

/** Where questions are asked and answered; the terminal of the command when there is none. */
export type Terminal = Pick<prompts.CommonOptions, 'input' | 'output'>;

export interface Asking {
  language: Language;
  terminal?: Terminal | undefined;
}

const nothing = '';

/** In the place of what the prompts say of their keys, which they say in English. */
const keys = phrase('Choose with ↑ and ↓, then press Enter.');

const mayBeLeftOut = (what: Wording): Wording => say`${what} (may be left out)`;

function choose(question: string, options: Choice[], { language, terminal }: Asking) {
  const asked = [question, speak(keys, language)].join('\n');
  return prompts.select({ ...terminal, options, showInstructions: false, message: asked });
}

/** The letters of an answer; none when somebody has had enough of it. */
async function ask(question: Question, asking: Asking): Promise<string | undefined> {
  const { label, description, choices, isRequired, objection } = question;
  const { language, terminal } = asking;
  const heading = speak(isRequired ? label : mayBeLeftOut(label), language);
  const asked = `${heading}. ${speak(description, language)}`;
  const none = isRequired ? [] : [{ value: nothing, label: '–' }];
  const validate = (text = nothing) => {
    const reason = objection(text);
    return reason && speak(reason, language);
  };
  const answer = choices
    ? await choose(asked, [...none, ...choices], asking)
    : await prompts.text({ ...terminal, message: asked, validate });
  return prompts.isCancel(answer) ? undefined : (answer ?? nothing);
}

/** The values with what was asked for; none when somebody has had enough of it. */
export async function askForValues(
  given: Values,
  policy: PostingPolicy,
  asking: Asking,
): Promise<Values | undefined> {
  const values = { ...given };
  for (const question of questionsFor(values, policy, asking.language)) {
    const answer = await ask(question, asking);
    if (answer === undefined) return undefined;
    if (answer.trim() !== nothing) values[question.name] = toValue(question.name, [answer]);
  }
  return values;
}

/** The language of a translation. */
export async function askForLocale(policy: PostingPolicy, asking: Asking): Promise<string | undefined> {
  const asked = speak(phrase('Language of the translation'), asking.language);
  const answer = await choose(asked, localeChoices(policy), asking);
  return prompts.isCancel(answer) ? undefined : answer;
}

/** The text before the first heading; none when somebody has had enough of it. */
export async function askForText({ language, terminal }: Asking): Promise<string | undefined> {
  const message = speak(mayBeLeftOut(phrase('Two or three sentences on the job')), language);
  const answer = await prompts.text({ ...terminal, message });
  return prompts.isCancel(answer) ? undefined : (answer ?? nothing);
}

/** Whether somebody agrees; not to answer is to say no. */
export async function askToAgree(question: Wording, { language, terminal }: Asking): Promise<boolean> {
  const [message, active, inactive] = [question, phrase('Yes'), phrase('No')].map((wording) =>
    speak(wording, language),
  ) as [string, string, string];
  return (await prompts.confirm({ ...terminal, message, active, inactive })) === true;
}
