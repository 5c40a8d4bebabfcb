import { expect, test } from 'vitest';
import { renderBody } from '../../postings/body.ts';
import { absoluteHtml } from './absolute-html.ts';

const page = 'https://example.com/careers/en/jobs/gardener/';

/** What is left of a body on another page. */
const move = (markdown: string): string =>
  renderBody(markdown, 'en', '/careers/')
    .map(({ html }) => absoluteHtml(html, page))
    .join('\n');

test.each([
  ['[a](/en/)', 'href="https://example.com/careers/en/"'],
  ['[a](../cook/?a=1&b=2)', 'href="https://example.com/careers/en/jobs/cook/?a=1&amp;b=2"'],
  ['[a](#offer)', `href="${page}#offer"`],
  ['[a](https://example.org/?a&b#c)', 'href="https://example.org/?a&amp;b#c"'],
  ['<jobs@example.com>', 'href="mailto:jobs@example.com"'],
  ['[a](tel:+4930123)', 'href="tel:+4930123"'],
  ['![Us](/team.jpg)', 'src="https://example.com/careers/team.jpg" alt="Us"'],
])('%s becomes %s', (markdown, expected) => {
  expect(move(markdown)).toContain(expected);
});

test('leaves what only looks like an address', () => {
  expect(move('`<a href="/x">` and \\<img src="/x"\\>')).toBe(
    '<p><code>&lt;a href="/x"&gt;</code> and &lt;img src="/x"&gt;</p>',
  );
  expect(move('[b](/y "> <a href=/x src=") ![<img src=](/z)')).toBe(
    '<p><a href="https://example.com/careers/y" title="> <a href=/x src=">b</a> ' +
      '<img src="https://example.com/careers/z" alt="<img src="></p>',
  );
});
