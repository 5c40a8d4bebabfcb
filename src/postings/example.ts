import { type Source, source } from './source.ts';

const required: Record<string, string> = {
  locale: 'en',
  title: 'Gardener',
  country: 'DE',
  level: 'mid',
  datePosted: '2026-11-02',
  apply: 'jobs@example.com',
};

/**
 * A posting for a rule's example: only the fields that matter are named, the others are filled in.
 *
 * @example example('gardener.de.md', { locale: 'de' })
 */
export function example(name: string, fields: Record<string, string> = {}): Source {
  const lines = Object.entries({ ...required, ...fields }).map(([field, value]) => `${field}: ${value}`);
  return source(`postings/${name}`, `---\n${lines.join('\n')}\n---\n\nLook after the park by the river.\n`);
}
