/** The languages that the interface speaks. A new one is a file of messages and a line here. */
import { closestLocale } from '../postings/closest-locale.ts';
import ar from './messages/ar.json' with { type: 'json' };
import bg from './messages/bg.json' with { type: 'json' };
import cs from './messages/cs.json' with { type: 'json' };
import da from './messages/da.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import el from './messages/el.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import et from './messages/et.json' with { type: 'json' };
import fa from './messages/fa.json' with { type: 'json' };
import fi from './messages/fi.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import ga from './messages/ga.json' with { type: 'json' };
import he from './messages/he.json' with { type: 'json' };
import hi from './messages/hi.json' with { type: 'json' };
import hr from './messages/hr.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };
import id from './messages/id.json' with { type: 'json' };
import is from './messages/is.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import ko from './messages/ko.json' with { type: 'json' };
import lt from './messages/lt.json' with { type: 'json' };
import lv from './messages/lv.json' with { type: 'json' };
import mt from './messages/mt.json' with { type: 'json' };
import nb from './messages/nb.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import ptBR from './messages/pt-BR.json' with { type: 'json' };
import ptPT from './messages/pt-PT.json' with { type: 'json' };
import ro from './messages/ro.json' with { type: 'json' };
import sk from './messages/sk.json' with { type: 'json' };
import sl from './messages/sl.json' with { type: 'json' };
import sv from './messages/sv.json' with { type: 'json' };
import th from './messages/th.json' with { type: 'json' };
import tr from './messages/tr.json' with { type: 'json' };
import uk from './messages/uk.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<string, string>>;

export const interfaceMessages: Readonly<Record<string, Messages>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  ga,
  he,
  hi,
  hr,
  hu,
  id,
  is,
  it,
  ja,
  ko,
  lt,
  lv,
  mt,
  nb,
  nl,
  pl,
  'pt-PT': ptPT,
  'pt-BR': ptBR,
  ro,
  sk,
  sl,
  sv,
  th,
  tr,
  uk,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The language whose messages stand in for those that another lacks. */
export const fallbackLocale = 'en';

const resolved = new Map<string, string>();

/**
 * The language in which the interface of a locale speaks.
 *
 * @example interfaceLocale('de-AT') // → 'de'
 * @example interfaceLocale('sq') // → 'en', while there are no Albanian messages
 */
export function interfaceLocale(locale: string): string {
  const found =
    resolved.get(locale) ?? closestLocale(locale, Object.keys(interfaceMessages)) ?? fallbackLocale;
  resolved.set(locale, found);
  return found;
}
