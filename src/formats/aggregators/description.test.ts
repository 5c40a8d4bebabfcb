import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../test/built-site.ts';
import { makeDice } from '../../../test/random.ts';
import { sectionsToHtml, textLength, withFewEntities } from './description.ts';

const url = 'https://example.com/careers/en/jobs/gardener/';
const toHtml = (html: string) => sectionsToHtml([{ html }], url);

describe('sectionsToHtml', () => {
  test('puts each section under its heading', () => {
    const sections = [{ html: '<p>a</p>' }, { id: 'offer', heading: 'R&D <b>', html: '<p>b</p>' }];
    expect(sectionsToHtml(sections, url)).toBe('<p>a</p>\n<h2>R&amp;D &lt;b&gt;</h2>\n<p>b</p>');
  });

  test.each([
    ['<a href="/careers/en/">x</a>', '<a href="https://example.com/careers/en/">x</a>'],
    ['<img src="/careers/a.png" alt="">', '<img src="https://example.com/careers/a.png" alt="">'],
    ['<a href="#offer">x</a>', `<a href="${url}#offer">x</a>`],
    ['<a href="https://a.example/">x</a>', '<a href="https://a.example/">x</a>'],
    ['<p> href="/a"</p>', '<p> href="/a"</p>'],
  ])('makes of %s %s', (html, expected) => {
    expect(toHtml(html)).toBe(expected);
  });
});

describe('withFewEntities', () => {
  test.each([
    ['<p>R&amp;D &amp; more</p>', '<p>R&amp;D & more</p>'],
    ['<p>&quot;a&quot; &gt; b</p>', '<p>"a" > b</p>'],
    ['<p>a &lt; b, &lt;b&gt;</p>', '<p>a &lt; b, &lt;b></p>'],
    ['<p>&amp;lt;b&amp;gt;</p>', '<p>&amp;lt;b&amp;gt;</p>'],
    ['<a href="?a=1&amp;b=2">x</a>', '<a href="?a=1&amp;b=2">x</a>'],
  ])('makes of %s %s', (html, expected) => {
    expect(withFewEntities(html)).toBe(expected);
  });

  test('never changes what a reader sees', () => {
    const dice = makeDice(3);
    const parts = ['&lt;', '&gt;', '&amp;', '&quot;', 'a', 'lt;', '#39;', ' ', '/', '!', '5'];
    for (let round = 0; round < 500; round++) {
      const inside = Array.from({ length: 12 }, () => dice.pick(parts)).join('');
      const html = `<p>${inside}<b>${inside}</b>${inside}</p>`;
      const texts = [html, withFewEntities(html)].map((text) => parseHtml(`<div>${text}</div>`).text);
      expect(texts[1], html).toBe(texts[0]);
    }
  });
});

test('textLength counts what a reader sees', () => {
  expect(textLength('<p>R&amp;D</p>\n\n<p>😀</p>')).toBe(5);
});
