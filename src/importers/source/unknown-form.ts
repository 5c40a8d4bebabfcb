/** What a text is that no importer knows, and that is no plain text of a job either. */
import { parseJson } from './json.ts';

/** Text that a program has written begins so, also when the end of it is missing. */
const jsonStart = /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/;

const isWholeJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * What to say of it; nothing of plain text.
 *
 * @example unknownForm('{"jobs": [') // → 'Unexpected JSON that is not whole, expected all of it'
 * @example unknownForm('Gardener\n\nPlant trees.') // → undefined
 */
export function unknownForm(text: string): string | undefined {
  const written = text.replace(/^\ufeff/, '').trim();
  if (written === '') return 'Unexpected source without a text, expected the text of a job';
  if (parseJson(written) !== undefined || isWholeJson(written))
    return 'Unexpected JSON without a job, expected the answer of a job board';
  if (jsonStart.test(written)) return 'Unexpected JSON that is not whole, expected all of it';
  return /^<[a-z?!]/i.test(written)
    ? 'Unexpected XML without a job, expected the feed of a job board'
    : undefined;
}
