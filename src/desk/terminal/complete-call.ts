import type { PostingPolicy } from '../../postings/posting.ts';
import { missingFlags } from '../missing.ts';
import type { Call } from '../new-posting.ts';
import { type Asking, askForLocale, askForText, askForValues } from './ask.ts';

/** The call with what is missing in it, asked for; none when somebody has had enough of it. */
export async function completeCall(
  call: Call,
  policy: PostingPolicy,
  asking: Asking,
): Promise<Call | undefined> {
  if (missingFlags(call).length === 0) return call;
  if (call.from !== undefined) {
    const locale = await askForLocale(policy, asking);
    return locale === undefined ? undefined : { ...call, values: { ...call.values, locale } };
  }
  const values = await askForValues(call.values, policy, asking);
  const text = values && call.text === undefined ? await askForText(asking) : call.text;
  return values && text !== undefined ? { ...call, values, text } : undefined;
}
