import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../test/random.ts';
import { firstParagraph, inspectFirstParagraph, renderAnyBody, renderBody } from './body.ts';
import { isPlainBody } from './plain-body.ts';

const pieces = [
  ...['# ', '## ', '### ', '#### ', '##', '- ', '* ', '1. ', '2) ', '  ', '    ', '\t', '> ', '+ '],
  ...[
    '\n',
    '\n',
    ':-',
    '--:',
    '\n\n',
    '\n\n',
    '---',
    '===',
    '-',
    '--',
    '```',
    '```js\n',
    '`code`',
    '**',
    '*',
    '_',
    '~~',
    '~',
  ],
  ...[
    'What we offer',
    'Requirements',
    'Deine Aufgaben',
    'R&D',
    '&amp;',
    '&lt;b&gt;',
    '&#35;',
    '&nbsp;',
    'a  \nb',
  ],
  ...[
    '[site](https://example.com/a)',
    '[x](/en/)',
    '[y](https://www.example.com/a?b=c&d=%20#e)',
    '[z](mailto:a@b.example)',
    '[q](https://a@b.example)',
    '[r](https://a.example/@x)',
  ],
  ...['xmpp:a@b.example', 'a:b@c.example'],
  ...['[x]', '[ ]', '(a)', 'jobs@example.com', 'www.example.com'],
  ...[
    'https://example.com',
    'mailto:a@b.example',
    '<b>',
    '|',
    'a | b',
    '![x](/a.png)',
    '\\#',
    '"quoted"',
    "it's",
  ],
  ...[
    'é',
    '–',
    '東京で',
    'مهندس',
    '😀',
    ' ',
    '.',
    ':',
    '#',
    '#hash',
    '1986. A year',
    '<br>',
    '[^1]',
    '\u00a0',
  ],
];

function makeBody(random: () => number): string {
  const pick = () => pieces[Math.floor(random() * pieces.length)] as string;
  return Array.from({ length: 1 + Math.floor(random() * 14) }, pick).join(random() < 0.5 ? '' : ' ');
}

const bodies = (count: number): string[] => {
  const random = makeRandom(20_261_124);
  return Array.from({ length: count }, () => makeBody(random));
};

describe('a plain body', () => {
  const plain = bodies(15_000).filter(isPlainBody);

  test('is made often enough by the generator', () => {
    expect(plain.length).toBeGreaterThan(1500);
    expect(plain.filter((body) => /^#/m.test(body)).length).toBeGreaterThan(200);
  });

  test('becomes the same sections as on the long way', () => {
    for (const body of plain) {
      expect({ body, sections: renderBody(body, 'en', '/careers/') }).toEqual({
        body,
        sections: renderAnyBody(body, 'en', '/careers/'),
      });
    }
  });

  test('has the same first paragraph as on the long way', () => {
    for (const body of plain) {
      expect({ body, text: firstParagraph(body) }).toEqual({ body, text: inspectFirstParagraph(body) });
    }
  });
});

test.each([
  'A table\n\n| a | b |\n|---|---|\n',
  'A [link](javascript:alert) or [one](/of/this/site).',
  'See https://user@host.example/',
  '<b>bold</b>',
  '- ## A heading in a list',
  '> ## A heading in a quote',
  '- [ ] a box',
])('%j is not plain', (body) => {
  expect(isPlainBody(body)).toBe(false);
});
