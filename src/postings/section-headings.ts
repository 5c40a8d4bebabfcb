/** The headings that open the five kinds of section which have the same anchor in every language. */
import ar from './section-headings/ar.json' with { type: 'json' };
import bg from './section-headings/bg.json' with { type: 'json' };
import cs from './section-headings/cs.json' with { type: 'json' };
import da from './section-headings/da.json' with { type: 'json' };
import de from './section-headings/de.json' with { type: 'json' };
import el from './section-headings/el.json' with { type: 'json' };
import en from './section-headings/en.json' with { type: 'json' };
import es from './section-headings/es.json' with { type: 'json' };
import et from './section-headings/et.json' with { type: 'json' };
import fa from './section-headings/fa.json' with { type: 'json' };
import fi from './section-headings/fi.json' with { type: 'json' };
import fr from './section-headings/fr.json' with { type: 'json' };
import ga from './section-headings/ga.json' with { type: 'json' };
import he from './section-headings/he.json' with { type: 'json' };
import hi from './section-headings/hi.json' with { type: 'json' };
import hr from './section-headings/hr.json' with { type: 'json' };
import hu from './section-headings/hu.json' with { type: 'json' };
import id from './section-headings/id.json' with { type: 'json' };
import is from './section-headings/is.json' with { type: 'json' };
import it from './section-headings/it.json' with { type: 'json' };
import ja from './section-headings/ja.json' with { type: 'json' };
import ko from './section-headings/ko.json' with { type: 'json' };
import lt from './section-headings/lt.json' with { type: 'json' };
import lv from './section-headings/lv.json' with { type: 'json' };
import mt from './section-headings/mt.json' with { type: 'json' };
import nb from './section-headings/nb.json' with { type: 'json' };
import nl from './section-headings/nl.json' with { type: 'json' };
import pl from './section-headings/pl.json' with { type: 'json' };
import ptBR from './section-headings/pt-BR.json' with { type: 'json' };
import ptPT from './section-headings/pt-PT.json' with { type: 'json' };
import ro from './section-headings/ro.json' with { type: 'json' };
import sk from './section-headings/sk.json' with { type: 'json' };
import sl from './section-headings/sl.json' with { type: 'json' };
import sv from './section-headings/sv.json' with { type: 'json' };
import th from './section-headings/th.json' with { type: 'json' };
import tr from './section-headings/tr.json' with { type: 'json' };
import uk from './section-headings/uk.json' with { type: 'json' };
import vi from './section-headings/vi.json' with { type: 'json' };
import zhHans from './section-headings/zh-Hans.json' with { type: 'json' };
import zhHant from './section-headings/zh-Hant.json' with { type: 'json' };

export const sectionKinds = ['responsibilities', 'requirements', 'nice-to-have', 'offer', 'process'] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** Headings of a language by kind, the commonest first: as they stand in a sentence, without closing punctuation. */
export type SectionHeadings = Readonly<Record<SectionKind, readonly string[]>>;

/** By language; a heading that several have means to others what it means in the first. */
export const sectionHeadings: Readonly<Record<string, SectionHeadings>> = {
  en,
  fr,
  de,
  es,
  'pt-BR': ptBR,
  it,
  nl,
  pl,
  ja,
  ar,
  bg,
  cs,
  da,
  el,
  et,
  fa,
  fi,
  ga,
  he,
  hi,
  hr,
  hu,
  id,
  is,
  ko,
  lt,
  lv,
  mt,
  nb,
  'pt-PT': ptPT,
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
