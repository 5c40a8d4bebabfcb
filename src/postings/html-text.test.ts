import { describe, expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { absoluteLinks, htmlToLine, replaceTags } from './html-text.ts';

describe('htmlToLine', () => {
  test.each([
    ['<p><em>R&amp;D</em></p>\n<p>Now</p>', 'R&D Now'],
    ['half<strong>way</strong><br>\nthere', 'halfway there'],
    ['<img src="/a.png" alt="a > b">c', 'c'],
    ['&amp;lt;b&amp;gt; &#x27;q&#39;', "&lt;b&gt; 'q'"],
    ['1 &lt; 2', '1 < 2'],
  ])('%j', (html, line) => {
    expect(htmlToLine(html)).toBe(line);
  });
});

describe('absoluteLinks', () => {
  const page = 'https://careers.example.com/careers/en/jobs/a/';

  test.each([
    ['<a href="/careers/en/">x</a>', '<a href="https://careers.example.com/careers/en/">x</a>'],
    ['<a href="#offer">x</a>', `<a href="${page}#offer">x</a>`],
    [
      '<a href="/a?b=1&amp;c=2" title="y">x</a>',
      '<a href="https://careers.example.com/a?b=1&amp;c=2" title="y">x</a>',
    ],
    ['<img src="/a.png" alt=" > src=x">', '<img src="https://careers.example.com/a.png" alt=" > src=x">'],
    ['<a href="https://example.com">x</a>', '<a href="https://example.com">x</a>'],
    ['<a href="mailto:a@example.com">x</a>', '<a href="mailto:a@example.com">x</a>'],
    ['<p> href="/a"</p>', '<p> href="/a"</p>'],
  ])('%s', (html, expected) => {
    expect(absoluteLinks(html, page)).toBe(expected);
  });

  test.each([
    ['[a](../cook/?a=1&b=2)', 'href="https://careers.example.com/careers/en/jobs/cook/?a=1&amp;b=2"'],
    ["[a](/it's?a&b#c)", 'href="https://careers.example.com/careers/it\'s?a&amp;b#c"'],
    ['<jobs@example.com>', 'href="mailto:jobs@example.com"'],
    ['![Us](/team.jpg)', 'src="https://careers.example.com/careers/team.jpg" alt="Us"'],
    ['`<a href="/x">`', '<code>&lt;a href="/x"&gt;</code>'],
    ['[b](/y "> <a href=/x src=")', 'careers/y" title="> <a href=/x src=">b</a>'],
  ])('of the body %j', (markdown, expected) => {
    const [section] = renderBody(markdown, 'en', '/careers/');
    expect(absoluteLinks(section?.html ?? '', page)).toContain(expected);
  });
});

describe('replaceTags', () => {
  test('keeps the text of what it leaves out', () => {
    const html = '<h2 id="a">A</h2><blockquote><p>b <img alt="x > y" src="z"> c</p></blockquote>';
    expect(replaceTags(html, { h2: ['<b>', '</b>'], p: ['<p>', '</p>'] })).toBe('<b>A</b><p>b  c</p>');
  });

  test('makes no tag of text', () => {
    expect(replaceTags('<p>&lt;script&gt;</p>', {})).toBe('&lt;script&gt;');
  });
});
