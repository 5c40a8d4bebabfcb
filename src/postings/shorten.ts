import { firstCharacters } from './characters.ts';

/**
 * The beginning of a text, cut between words where there is a space.
 *
 * @example shorten('One two three', 8) // → 'One two…'
 */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const cut = firstCharacters(text, maximum);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > maximum / 2 ? space : maximum).replace(/[\s,;:.–-]+$/, '')}…`;
}
