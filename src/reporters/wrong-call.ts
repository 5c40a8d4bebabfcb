import { phrase } from '../postings/wording.ts';
import { toPrintable } from './terminal/printable.ts';
import { type Language, speak } from './words/languages.ts';

/**
 * What was wrong with the call of a command, in one sentence; none for any other error, which is a bug of ours.
 *
 * @example wrongCall(new RangeError('Unexpected format `x`, expected `text`')) // → 'Unexpected format `x`, expected `text`.'
 */
export function wrongCall(error: unknown, language: Language = 'en'): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isOurs = error instanceof RangeError && error.message.startsWith('Unexpected ');
  const isOption = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (isOurs) return toPrintable(`${speak(phrase(error.message), language)}.`);
  // Node explains in further sentences how to escape a hyphen.
  return isOption ? toPrintable(`${error.message.split('. ')[0]}.`) : undefined;
}
