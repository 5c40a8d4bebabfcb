/** What the ads of a language are made of. The sentences have places for `{topic}`, `{tool}`, `{city}` and the like. */
import type { SectionKind } from '../../src/postings/section-headings.ts';
import ar from './words/ar.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import ptBR from './words/pt-BR.json' with { type: 'json' };

export interface Words {
  name: string;
  direction: string;
  /** What stands between two sentences. */
  separator: string;
  /** Patterns of titles, by level. */
  levels: Record<string, string>;
  titles: string[];
  teams: string[];
  topics: string[];
  headings: Record<SectionKind, string>;
  sentences: Record<'intro' | SectionKind, string[]>;
  /** Labels on the pages of the peers; the project has its own. */
  interface: Record<string, string>;
}

export const written: Readonly<Record<string, Words>> = { en, de, fr, es, 'pt-BR': ptBR, ja, pl, ar };

/** The words of a language; one that has none writes in English under its own name. */
export function wordsOf(locale: string): Words {
  const found = written[locale];
  if (found) return found;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return { ...en, name };
}
