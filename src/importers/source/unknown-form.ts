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
 * @example unknownForm('{"jobs": [') // → 'JSON that is not whole, expected all of it'
 * @example unknownForm('Gardener\n\nPlant trees.') // → undefined
 */
export function unknownForm(text: string): string | undefined {
  const written = text.replace(/^\ufeff/, '').trim();
  if (written === '') return 'source without a text, expected the text of a job';
  if (parseJson(written) !== undefined || isWholeJson(written))
    return 'JSON without a job, expected the answer of a job board';
  if (jsonStart.test(written)) return 'JSON that is not whole, expected all of it';
  return /^<[a-z?!]/i.test(written) ? 'XML without a job, expected the feed of a job board' : undefined;
}
