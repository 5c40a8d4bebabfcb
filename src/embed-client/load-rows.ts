import type { EmbedRows } from '../formats/embed-rows.ts';

const patience = 20_000;

async function request(address: URL): Promise<EmbedRows> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(address, { credentials: 'omit', signal });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

const known = new Map<string, Promise<EmbedRows>>();

/** The postings of a locale. All elements of a page ask once; what failed is asked for again. */
export function loadRows(site: URL, locale: string): Promise<EmbedRows> {
  const name = encodeURIComponent(locale.toLowerCase());
  const loading = known.get(name) ?? request(new URL(`embed/${name}.json`, site));
  known.set(name, loading);
  loading.catch(() => known.delete(name));
  return loading;
}
