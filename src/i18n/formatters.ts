/** The formatters of `Intl`, each made once: making one costs more than a thousand uses. */

const formatters = new Map<string, Map<string, unknown>>();

/** What was made for a locale under an id before, else what is made now. */
export function once<T>(locale: string, id: string, make: () => T): T {
  let own = formatters.get(locale);
  if (own === undefined) {
    own = new Map();
    formatters.set(locale, own);
  }
  let formatter = own.get(id) as T | undefined;
  if (formatter === undefined) {
    formatter = make();
    own.set(id, formatter);
  }
  return formatter;
}

export const displayNames = (locale: string, type: 'region' | 'language'): Intl.DisplayNames =>
  once(locale, type, () => new Intl.DisplayNames(locale, { type }));

/** Calendar dates are formatted in UTC, so that no time zone moves them, and in the calendar that they are written in. */
export const dateFormat = (locale: string, dateStyle: 'long' | 'medium'): Intl.DateTimeFormat =>
  once(
    locale,
    dateStyle,
    () => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }),
  );

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once(locale, `number ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

/** The comma of a language with the space that follows it: `, ` or `、` or `، `. */
export const listSeparator = (locale: string): string =>
  once(locale, 'list separator', () => {
    const list = (type: 'conjunction' | 'unit') =>
      new Intl.ListFormat(locale, { type }).format(['1', '2', '3']);
    const comma = /[,،、]/.exec(list('conjunction') + list('unit'))?.[0] ?? ',';
    return comma === '、' ? comma : `${comma} `;
  });

export const collator = (locale: string): Intl.Collator =>
  once(locale, 'collator', () => new Intl.Collator(locale));
