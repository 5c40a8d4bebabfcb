import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { cdata, element, xmlDocument } from './xml.ts';

const hostile = [
  'R&D <b>"Köln"</b>',
  ']]>',
  'a]]>b]]>]]>',
  '<![CDATA[',
  '\u0000\u0008\u001f\ufffe',
  'emoji 👩‍🌾, half of one \ud83d',
  'line\r\nline\ttab',
  'ربيع ‏"א"',
  '&amp;',
];

/** What a reader that is not ours makes of the content of the root. */
function read(xml: string): string {
  using document = XmlDocument.fromString(xml);
  return document.root.content;
}

/** Without what XML cannot hold. */
const holdable = (text: string) => text.toWellFormed().replace(/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe.each(hostile)('%j', (text) => {
  test('is read as it was, as text', () => {
    expect(read(xmlDocument(element('a', {}, text)))).toBe(holdable(text));
  });

  test('is read as it was, as unescaped text', () => {
    // Readers make a line feed of both characters, and nothing can be written for the first in such a text.
    expect(read(xmlDocument(element('a', {}, cdata(text))))).toBe(holdable(text).replaceAll('\r\n', '\n'));
  });

  test('is read as it was, as a value', () => {
    using document = XmlDocument.fromString(xmlDocument(element('a', { b: text })));
    // Line feeds and tabs in values are spaces to every reader.
    expect(document.root.attr('b')?.content.replace(/[\n\t]/g, ' ')).toBe(
      holdable(text).replace(/[\n\t]/g, ' '),
    );
  });
});

test('elements lie in elements, and what has no value is left out', () => {
  const list = element('list', { id: undefined }, [element('item', {}, 'a'), undefined, element('none', {})]);
  expect(list.xml).toBe('<list><item>a</item><none/></list>');
});
