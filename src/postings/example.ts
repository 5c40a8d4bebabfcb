import { type Source, source } from './source.ts';

const required: Record<string, string> = {
  locale: 'en',
  title: 'Gardener',
  country: 'DE',
  level: 'mid',
  datePosted: '2026-11-02',
  apply: 'jobs@example.com',
};

const usualBody = `Look after the park by the river, together with eight colleagues and two apprentices.

## Your role

- Plant, cut and water, in summer from six in the morning
- Show visitors what grows where, and why

## What you bring

- You know plants by name, and have worked outdoors for a year or more

## What we offer

- 30 days of leave, and work clothes that keep the rain out
`;

/**
 * A posting for a rule's example: only the fields that matter are named, the others are filled in.
 *
 * @example example('gardener.de.md', { locale: 'de' })
 */
export function example(name: string, fields: Record<string, string> = {}, body = usualBody): Source {
  const lines = Object.entries({ ...required, ...fields }).map(([field, value]) => `${field}: ${value}`);
  return source(`postings/${name}`, `---\n${lines.join('\n')}\n---\n\n${body}`);
}
