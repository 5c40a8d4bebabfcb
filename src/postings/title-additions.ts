/** What people add to a job title so that it is seen: each of it has a field of its own. */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Signs and small words behind which something stands that is no part of the job title. */
const before = String.raw`(?:[-–—|,/:@(\[（【・]\s*|(?<![\p{L}\d])(?:in|at|bei|à|en|em|a|w|te|i)\s+)`;
const after = String.raw`\s*(?=$|[-–—|,/()\[\]（）【】!！])`;

/**
 * Whether a name is added to a title, and is no part of it: at its end, in brackets or between signs.
 *
 * @example isAddedTo('Gardener in Berlin (m/f/d)', 'Berlin') // → true
 * @example isAddedTo('Berlin Site Lead', 'Berlin') // → false
 */
export const isAddedTo = (title: string, name: string): boolean =>
  name.length > 1 && title.includes(name) && new RegExp(before + escaped(name) + after, 'u').test(title);

const currency =
  '[€$£¥₹₩₺₴]|(?<!\\p{L})(?:EUR|USD|GBP|CHF|PLN|JPY|CZK|SEK|NOK|DKK|AED|BRL|INR)(?!\\p{L})|zł|万円|円';
const amount = String.raw`\d[\d.,'’ \u00a0\u202f]{0,12}(?:[kK](?!\p{L}))?`;
const pay = new RegExp(`(?:${currency})\\s?${amount}|${amount}\\s?(?:${currency})`, 'u');

/**
 * The pay that a title states.
 *
 * @example payIn('Gardener, €38,000') // → '€38,000'
 */
export const payIn = (title: string): string | undefined => pay.exec(title)?.[0].trim();
