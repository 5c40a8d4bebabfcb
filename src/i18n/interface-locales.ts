/** The languages that the interface speaks. A new one is a file of messages and a line here. */
import ar from './messages/ar.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import ptBR from './messages/pt-BR.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<string, string>>;

export const interfaceMessages: Readonly<Record<string, Messages>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  'pt-BR': ptBR,
};

/** The language whose messages stand in for those that another lacks. */
export const fallbackLocale = 'en';

const resolved = new Map<string, string>();

function resolve(locale: string): string {
  const known = Object.keys(interfaceMessages);
  if (known.includes(locale)) return locale;
  const { language, script } = new Intl.Locale(locale).maximize();
  const alike = known.filter((candidate) => new Intl.Locale(candidate).maximize().language === language);
  const sameScript = alike.find((candidate) => new Intl.Locale(candidate).maximize().script === script);
  return sameScript ?? fallbackLocale;
}

/**
 * The language in which the interface of a locale speaks.
 *
 * @example interfaceLocale('de-AT') // → 'de'
 * @example interfaceLocale('sv') // → 'en', while there are no Swedish messages
 */
export function interfaceLocale(locale: string): string {
  const found = resolved.get(locale) ?? resolve(locale);
  resolved.set(locale, found);
  return found;
}
