/** Content for small boards; what is not the point of a test is filled in. */

type Value = string | number | boolean | string[];

/** A Markdown file; values are written as YAML strings, whatever is in them. */
export function markdown(fields: Record<string, Value>, body = 'A job for somebody who likes it.'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A posting that is open on 2026-11-23. */
export const posting = (fields: Record<string, Value> = {}, body?: string): string =>
  markdown(
    {
      locale: 'en',
      title: 'Engineer',
      country: 'DE',
      level: 'mid',
      datePosted: '2026-11-01',
      apply: 'https://apply.example.com/1',
      ...fields,
    },
    body,
  );

export const siteYaml = (keys: Record<string, unknown> = {}): string =>
  Object.entries({
    name: 'Example',
    url: 'https://careers.example.com',
    defaultLocale: 'en',
    locales: ['en'],
    timeZone: 'Europe/Berlin',
    ...keys,
  })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
