import { IntlMessageFormat } from 'intl-messageformat';
import { fallbackLocale, interfaceLocale, interfaceMessages, type MessageKey } from './interface-locales.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

function find(locale: string, key: string): [locale: string, message: string] | undefined {
  for (const candidate of [interfaceLocale(locale), fallbackLocale]) {
    const message = interfaceMessages[candidate]?.[key];
    if (message !== undefined) return [candidate, message];
  }
  return undefined;
}

/** The message of a key that may not exist, such as the label of a field somebody added. */
export function translateIfKnown(
  locale: string,
  key: string,
  values: MessageValues = {},
): string | undefined {
  const found = find(locale, key);
  if (!found) return undefined;
  const [language, message] = found;
  if (!/[{'#]/.test(message)) return message;
  // Numbers and plurals follow the locale of the page when it is of the message's language.
  const numbers = language === interfaceLocale(locale) ? locale : language;
  const id = `${numbers}/${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(message, numbers, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}

/** An interface string in the language of a locale; in English where that language has no messages. */
export function translate(locale: string, key: MessageKey, values: MessageValues = {}): string {
  const text = translateIfKnown(locale, key, values);
  if (text === undefined) throw new Error(`No message \`${key}\``);
  return text;
}

/**
 * The forms of a message with a `count`, by plural category, with `{count}` where the number goes: for scripts that
 * count in the browser.
 *
 * @example pluralForms('en', 'listing.count') // → { one: '{count} open position', other: '{count} open positions' }
 */
export function pluralForms(locale: string, key: MessageKey): Record<string, string> {
  const language = interfaceLocale(locale);
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const forms: Record<string, string> = {};
  for (const count of [...Array(200).keys(), 1000, 1_000_000, 1.5]) {
    const category = rules.select(count);
    forms[category] ??= translate(locale, key, { count }).replace(numbers.format(count), '{count}');
  }
  return forms;
}
