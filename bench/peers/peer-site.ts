/** What all peers know beside the ads: labels, names of languages and countries, and the style of their pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeToSegment } from '../../src/urls.ts';
import { wordsOf } from '../corpus/words.ts';

export interface PeerLocale {
  tag: string;
  name: string;
  direction: string;
  labels: Record<string, string>;
  /** Names of countries, by code. */
  countries: Record<string, string>;
}

export interface PeerSite {
  name: string;
  url: string;
  css: string;
  /** Codes of the countries that every page links to. */
  linked: string[];
  /** By segment of their addresses. */
  locales: Record<string, PeerLocale>;
}

export function makePeerSite(locales: readonly string[], countries: readonly string[]): PeerSite {
  const entries = locales.map((tag): [string, PeerLocale] => {
    const { name, direction, interface: labels } = wordsOf(tag);
    const regions = new Intl.DisplayNames([tag], { type: 'region' });
    const names = countries.map((code) => [code, regions.of(code) ?? code]);
    return [localeToSegment(tag), { tag, name, direction, labels, countries: Object.fromEntries(names) }];
  });
  return {
    name: 'Halden Freight',
    url: 'https://careers.halden.example',
    css: readFileSync(join(import.meta.dirname, 'peer.css'), 'utf8').replace(/\s*\n\s*/g, ''),
    linked: countries.slice(0, 6),
    locales: Object.fromEntries(entries),
  };
}
