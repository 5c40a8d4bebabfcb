import { IntlMessageFormat } from 'intl-messageformat';
import { once } from './formatters.ts';
import { fallbackLocale, interfaceLocale, interfaceMessages, type MessageKey } from './interface-locales.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

type Format = (values: MessageValues) => string;

function makeFormat(message: string, locale: string): Format {
  if (!/[{'#]/.test(message)) return () => message;
  const format = once(
    locale,
    message,
    () => new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }),
  );
  return (values) => String(format.format(values));
}

function findFormat(locale: string, key: string): Format | undefined {
  const own = interfaceLocale(locale);
  for (const language of [own, fallbackLocale]) {
    const message = interfaceMessages[language]?.[key];
    // Numbers and plurals follow the locale of the page when it is of the message's language.
    if (message !== undefined) return makeFormat(message, language === own ? locale : language);
  }
  return undefined;
}

const formats = new Map<string, Map<string, Format | undefined>>();

/** Found once a locale and key. */
function formatOf(locale: string, key: string): Format | undefined {
  let own = formats.get(locale);
  if (own === undefined) {
    own = new Map();
    formats.set(locale, own);
  }
  if (!own.has(key)) own.set(key, findFormat(locale, key));
  return own.get(key);
}

const noValues: MessageValues = {};

/** The message of a key that may not exist, such as the label of a field somebody added. */
export const translateIfKnown = (
  locale: string,
  key: string,
  values: MessageValues = noValues,
): string | undefined => formatOf(locale, key)?.(values);

/** An interface string in the language of a locale; in English where that language has no messages. */
export function translate(locale: string, key: MessageKey, values: MessageValues = noValues): string {
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
