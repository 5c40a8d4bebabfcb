const elidingLanguages = ['ca', 'fr', 'it'];

/**
 * Text with a space where a short word is written together with the next, so that a search finds that next word. In
 * languages that do not do so the apostrophe is part of a word and stays.
 *
 * @example splitElisions('l’accessibilité', 'fr') // → 'l accessibilité'
 */
export function splitElisions(text: string, locale: string): string {
  return elidingLanguages.includes(locale.split('-')[0] ?? '') ? text.replace(/['’](?=\p{L})/gu, ' ') : text;
}
