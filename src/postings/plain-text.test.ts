import { describe, expect, test } from 'vitest';
import { renderAnyBody, renderBody } from './body.ts';
import { htmlToLine } from './html-text.ts';
import { htmlToLines, htmlToText } from './plain-text.ts';

const toText = (body: string) =>
  renderBody(body, 'en', '/')
    .map(({ html }) => htmlToText(html))
    .join('\n====\n');

describe('htmlToText', () => {
  test.each([
    ['paragraphs', 'One\ntwo.\n\nThree *four* `five`.', 'One two.\n\nThree four five.'],
    ['line breaks', 'One  \ntwo\\\nthree', 'One\ntwo\nthree'],
    [
      'a list after a paragraph',
      'We offer:\n\n- Time\n- **Pay**\n\nAnd more.',
      'We offer:\n\n- Time\n- Pay\n\nAnd more.',
    ],
    ['numbers', '3. three\n4. four', '3. three\n4. four'],
    ['lists in lists', '- a\n  - b\n    1. c\n- d', '- a\n  - b\n    1. c\n- d'],
    ['paragraphs in lists', '- a\n\n  b\n- c', '- a\n  b\n- c'],
    ['items without text', '1. a\n2.\n3. c', '1. a\n3. c'],
    ['headings', '## s\n\na\n\n### b\n\nc', 'a\n\nb\n\nc'],
    ['code', 'a\n\n```\nif (b < c) {\n  d;\n\n  e;\n}\n```\n\nf', 'a\n\nif (b < c) {\n  d;\n\n  e;\n}\n\nf'],
    ['code in a list', '- a\n\n  ```\n  b\n    c\n  ```\n- d', '- a\n  b\n    c\n- d'],
    ['tables', '| a | b |\n|---|---|\n| 1 | *2* |\n| 3 |  |', 'a | b\n1 | 2\n3 |'],
    ['quotes and rules', '> a\n>\n> b\n\n---\n\nc', 'a\n\nb\n\nc'],
    ['characters that HTML escapes', 'R&D \\<b> "x" &lt;', 'R&D <b> "x" <'],
    ['marks in titles', '[a](https://example.com "x > y")b', 'ab'],
    ['nothing', '', ''],
  ])('keeps %s', (_, body, text) => {
    expect(toText(body)).toBe(text);
  });

  test('has the same letters as the text on one line', () => {
    const body = 'مرحبا 👩‍🌾\n\n1. a\n2. b\n   > - c *d*\n\n```\ne\n```\n\n|f|g|\n|-|-|\n|h|i|';
    const [section] = renderAnyBody(body, 'en', '/');
    const letters = (text: string) => text.match(/\p{L}/gu)?.join('');
    expect(letters(htmlToText(section?.html ?? ''))).toBe(letters(htmlToLine(section?.html ?? '')));
  });

  test.each([
    '- '.repeat(20),
    '> '.repeat(20),
    '```\n',
    '**a'.repeat(3000),
    `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}`,
  ])('takes a long body that begins with %.20j', (start) => {
    expect(toText(`${start}${'Words and more words. '.repeat(2500)}`)).toContain(
      'Words and more words. Words',
    );
  });
});

test('htmlToLines has neither marks nor indents nor empty lines', () => {
  const [section] = renderBody('We offer:\n\n1. a\n   - b\n\n   ```\n   c\n\n     d\n   ```\n', 'en', '/');
  expect(htmlToLines(section?.html ?? '')).toEqual(['We offer:', 'a', 'b', 'c', 'd']);
});

test('htmlToLines has the words of a table alone, a line a row', () => {
  const [section] = renderBody('| a | b |\n|---|---|\n| 1 | *2* |', 'en', '/');
  expect(htmlToLines(section?.html ?? '')).toEqual(['a b', '1 2']);
});
