import { describe, expect, test } from 'vitest';
import { checkBody, firstParagraph, inspectBody, renderBody } from './body.ts';

const file = 'postings/backend-engineer.en.md';

/** What is found in a body that begins on line 10 of its file, as rule, line and column. */
const found = (body: string) =>
  checkBody(file, body, 10).map(({ ruleId, line, column }) => [ruleId, line, column]);

const htmlOf = (body: string, base = '/', locale = 'en'): string =>
  renderBody(body, locale, base)
    .map(({ html }) => html)
    .join('\n');

interface Element {
  name: string;
  attributes: Record<string, string>;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The elements of HTML in the order of their tags. Throws on a `<` that begins no tag, and on other attributes. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const tag = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/g;
  const rest = html.replace(tag, (whole, name: string, written: string) => {
    const attributes = [...written.matchAll(/([a-z-]+)="([^"]*)"/g)].map(({ 1: key = '', 2: value = '' }) => [
      key,
      value.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] ?? ''),
    ]);
    if (!whole.startsWith('</')) elements.push({ name, attributes: Object.fromEntries(attributes) });
    return '';
  });
  if (rest.includes('<')) throw new Error(`Unexpected tag in ${rest}`);
  return elements;
}

const elementNames = (html: string): string[] => elementsOf(html).map(({ name }) => name);

const attributesOf = (html: string, name: string, attribute: string): (string | undefined)[] =>
  elementsOf(html)
    .filter((element) => element.name === name)
    .map(({ attributes }) => attributes[attribute]);

const hostile: [what: string, snippet: string, rules: string[]][] = [
  ['an HTML tag in a line', 'Hello <b>you', ['no-html']],
  ['an HTML tag with an event', 'Hello <img src=x onerror=alert(1)>', ['no-html']],
  ['a script', '<script>alert(1)</script>', ['no-html']],
  ['a script in capitals', '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>', ['no-html']],
  ['a script that is never closed', '<script>alert(1)', ['no-html']],
  ['a style', '<style>body { display: none }</style>', ['no-html']],
  ['a frame', '<iframe src="javascript:alert(1)"></iframe>', ['no-html']],
  ['a form', '<form action="https://evil.example"><input name=a>', ['no-html']],
  ['a drawing with an event', '<svg onload=alert(1)>', ['no-html']],
  ['a tag over two lines', 'Hello <a\nhref="javascript:alert(1)">', ['no-html']],
  ['a closing tag', '</main>', ['no-html']],
  ['a comment', '<!-- for us only -->', ['no-html']],
  ['a comment in a line', 'Hello <!-- for us only --> you', ['no-html']],
  ['a processing instruction', '<?php echo 1 ?>', ['no-html']],
  ['a declaration', '<!DOCTYPE html>', ['no-html']],
  ['character data', '<![CDATA[x]]>', ['no-html']],
  ['HTML in a quote', '> <div onclick=alert(1)>', ['no-html']],
  ['HTML in a list', '- <div onclick=alert(1)>', ['no-html']],
  ['HTML in a table', '| a |\n|---|\n| <i onclick=alert(1)> |', ['no-html']],
  ['HTML in a heading', '## What <img src=x onerror=alert(1)>', ['no-html']],
  ['a line break with an event', 'a <br onclick=alert(1)> b', ['no-html']],
  ['a first-level heading', '# Engineer', ['no-first-level-heading']],
  ['an indented first-level heading', '   # Engineer', ['no-first-level-heading']],
  ['a first-level heading after a tab', '#\tEngineer', ['no-first-level-heading']],
  ['an empty first-level heading', '#', ['no-first-level-heading']],
  ['an underlined first-level heading', 'Engineer\n===', ['no-first-level-heading']],
  ['a first-level heading with one line below', 'Engineer\n= ', ['no-first-level-heading']],
  ['a first-level heading in a quote', '> # Engineer', ['no-first-level-heading']],
  ['a first-level heading in a list', '- # Engineer', ['no-first-level-heading']],
  ['a link to javascript:', '[a](javascript:alert(1))', ['no-unsafe-link']],
  ['javascript: in mixed case', '[a](JaVaScRiPt:alert(1))', ['no-unsafe-link']],
  ['javascript: with a space before it', '[a]( javascript:alert(1))', ['no-unsafe-link']],
  ['javascript: on the next line', '[a](\njavascript:alert(1))', ['no-unsafe-link']],
  ['javascript: in angle brackets', '[a](<javascript:alert(1)>)', ['no-unsafe-link']],
  ['javascript: with a tab in it', '[a](<java\tscript:alert(1)>)', ['no-unsafe-link']],
  ['javascript: with a tab as an entity', '[a](java&Tab;script:alert(1))', ['no-unsafe-link']],
  ['javascript: with a tab as a number', '[a](java&#9;script:alert(1))', ['no-unsafe-link']],
  ['javascript: with a line feed as an entity', '[a](java&NewLine;script:alert(1))', ['no-unsafe-link']],
  ['javascript: after a tab as an entity', '[a](&Tab;javascript:alert(1))', ['no-unsafe-link']],
  ['javascript: with its colon as an entity', '[a](javascript&colon;alert(1))', ['no-unsafe-link']],
  ['javascript: with its colon as a number', '[a](javascript&#x3a;alert(1))', ['no-unsafe-link']],
  ['javascript: with its colon escaped', '[a](javascript\\:alert(1))', ['no-unsafe-link']],
  ['javascript: with a letter as a number', '[a](&#106;avascript:alert(1))', ['no-unsafe-link']],
  ['javascript: with an invisible letter', '[a](java&ZeroWidthSpace;script:alert(1))', ['no-unsafe-link']],
  ['javascript: with a control character', '[a](&#1;javascript:alert(1))', ['no-control-character']],
  ['javascript: with a harmless title', '[a](javascript:alert(1) "https://example.com")', ['no-unsafe-link']],
  ['javascript: by reference', '[a][r]\n\n[r]: javascript:alert(1)', ['no-unsafe-link']],
  ['javascript: by a short reference', '[r]\n\n[r]:\n  javascript:alert(1)', ['no-unsafe-link']],
  ['javascript: by a reference with entities', '[r]\n\n[r]: javascript&colon;alert(1)', ['no-unsafe-link']],
  ['javascript: in a reference nobody uses', '[r]: javascript:alert(1)', ['no-unsafe-link']],
  ['javascript: as an autolink', '<javascript:alert(1)>', ['no-unsafe-link']],
  ['vbscript:', '[a](vbscript:msgbox(1))', ['no-unsafe-link']],
  ['data:', '[a](data:text/html;base64,PHNjcmlwdD4=)', ['no-unsafe-link']],
  ['data: as an autolink', '<data:text/html,x>', ['no-unsafe-link']],
  ['data: with its colon as a number', '[a](DATA&#58;text/html,x)', ['no-unsafe-link']],
  ['a file', '[a](file:///etc/passwd)', ['no-unsafe-link']],
  ['an address without a scheme', '[a](//evil.example/x)', ['no-unsafe-link']],
  ['an address with backslashes', '[a](/\\evil.example)', ['no-unsafe-link']],
  ['an address with a user', '[a](https://bank.example@evil.example/)', ['no-unsafe-link']],
  ['a bare address with a user', 'See http://bank@evil.example/ now', ['no-unsafe-link']],
  ['a bare address with an invisible letter', 'See https://example.com/a\u200bb now', ['no-unsafe-link']],
  ['a bare address without a scheme with one', 'See www.example.com/a\u200bb now', ['no-unsafe-link']],
  ['a remote picture', '![a](https://evil.example/a.png)', ['no-remote-image']],
  ['a remote picture in capitals', '![a](HTTPS://evil.example/a.png)', ['no-remote-image']],
  ['a remote picture without a scheme', '![a](//evil.example/a.png)', ['no-remote-image']],
  ['a picture in the address', '![a](data:image/svg+xml;base64,PHN2Zz4=)', ['no-remote-image']],
  ['a remote picture in a link', '[![a](https://evil.example/a.png)](/about)', ['no-remote-image']],
  ['a remote picture by reference', '![a][r]\n\n[r]: https://evil.example/a.png', ['no-remote-image']],
  ['a remote picture by a short reference', '![r]\n\n[r]: https://evil.example/a.png', ['no-remote-image']],
  ['a remote picture by a later reference', '![r][]\n\n[R]: https://evil.example/a.png', ['no-remote-image']],
];

const harmless: [what: string, snippet: string][] = [
  ['plain text', 'We build warning systems, for 100 % of all towns & rivers.'],
  ['emphasis', '*a* **b** ~~c~~ _d_'],
  ['second-level and deeper headings', '## Your role\n\n### In detail ###\n\nYour profile\n---'],
  ['lists', '- a\n- b\n  1. c\n  2. d'],
  ['a task list', '- [ ] a\n- [x] b'],
  ['a table', '| a | b |\n|:--|--:|\n| 1 | 2 |'],
  ['a quote and a line', '> quoted\n\n---'],
  ['a link to the web', 'Read [more](https://example.com/a-b/c.html).'],
  ['a link to the web with a query', '[more](https://example.com/?a=b&c=d#e "Title")'],
  ['links to mail and telephone', '[mail](mailto:jobs@example.com) [call](tel:+4930123)'],
  ['links within the site', '[about](/about/) [offer](#offer) [next](../b) [c](?d=e:f)'],
  ['bare addresses', 'https://example.com www.example.com jobs@example.com'],
  ['autolinks', '<https://example.com> <jobs@example.com>'],
  ['a link by reference', '[a][r]\n\n[r]: https://example.com'],
  ['a picture of the site', '![The team](/team.jpg)'],
  ['a picture of the site by reference', '![The team][t]\n\n[t]: /team.jpg'],
  ['a line break', 'a<br>b<br />c<BR/>d'],
  ['HTML as code', '`<b>` and\n\n```html\n<script>alert(1)</script>\n# x\n```\n\n    <b>'],
  ['HTML that is escaped', '\\<b> &lt;b> 1 < 2 > 0'],
  ['numbers and signs', 'C# and F#, a = b, #1, 50 %, a@b, R&D, \\# no heading'],
  ['javascript: as text', 'You write javascript: a lot.'],
];

const snippets: [what: string, snippet: string][] = [
  ...hostile.map(([what, snippet]): [string, string] => [what, snippet]),
  ...harmless,
];

const embed = (snippet: string): string =>
  `We build the services that warn towns.\n\n${snippet}\n\n## Your role\n\n- Write code.\n`;

describe('checkBody', () => {
  test.each(hostile)('reports %s', (_, snippet, rules) => {
    const ruleIds = new Set(checkBody(file, embed(snippet), 1).map(({ ruleId }) => ruleId));
    expect([...ruleIds]).toEqual(rules);
  });

  test.each(harmless)('finds nothing in %s', (_, snippet) => {
    expect(checkBody(file, embed(snippet), 1)).toEqual([]);
  });

  test('finds nothing in an empty body', () => {
    expect(checkBody(file, '', 1)).toEqual([]);
  });

  test('says what is wrong, where, and what to do', () => {
    expect(checkBody(file, 'Hello\n\nand <b>you', 10)).toEqual([
      {
        file,
        line: 12,
        column: 5,
        ruleId: 'no-html',
        severity: 'error',
        message: 'Unexpected HTML `<b>`, expected Markdown',
        hint: 'Write the text without HTML. For a “<” in the text, write `\\<`.',
        url: 'content/README.md#no-html',
      },
    ]);
  });

  test('counts lines from the line of the file on which the body begins', () => {
    const body = 'a <b>\n\n# Title\n\n[a](javascript:x)\n\ntext ![a](https://example.com/a.png)\n';
    expect(found(body)).toEqual([
      ['no-html', 10, 3],
      ['no-first-level-heading', 12, 1],
      ['no-unsafe-link', 14, 1],
      ['no-remote-image', 16, 6],
    ]);
    expect(checkBody(file, body, 1).map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  });

  test('finds several problems in one line', () => {
    expect(found('<b>a</b> [c](data:x)')).toEqual([
      ['no-html', 10, 1],
      ['no-html', 10, 5],
      ['no-unsafe-link', 10, 10],
    ]);
  });

  test('finds problems in the middle of lists, quotes and tables', () => {
    expect(found('- a\n  > b <i>\n\n| a |\n|---|\n| [b](data:x) |')).toEqual([
      ['no-html', 11, 7],
      ['no-unsafe-link', 15, 3],
    ]);
  });

  test('places a reference to an unsafe address at its definition', () => {
    expect(found('[a][r]\n\ntext\n\n[r]: javascript:x')).toEqual([['no-unsafe-link', 14, 1]]);
  });

  test('places a remote picture by reference where it is shown', () => {
    expect(found('text ![a][r]\n\n[r]: https://example.com/a.png')).toEqual([['no-remote-image', 10, 6]]);
  });

  test('takes the first definition of a name, as the page does', () => {
    const first = '![a][r]\n\n[r]: /a.png\n[r]: https://example.com/a.png';
    expect(found(first)).toEqual([]);
    expect(attributesOf(htmlOf(first), 'img', 'src')).toEqual(['/a.png']);
    const second = '![a][r]\n\n[r]: https://example.com/a.png\n[r]: /a.png';
    expect(found(second)).toEqual([['no-remote-image', 10, 1]]);
    expect(elementNames(htmlOf(second))).toEqual(['p']);
  });

  test('reports only the limit when a text is not fit for the parser', () => {
    expect(found(`<b>\n\n${'>'.repeat(30)} a`)).toEqual([['maximum-nesting', 12, 1]]);
  });

  test.each(snippets)('never overlooks what the closer look finds: %s', (_, snippet) => {
    const body = embed(snippet);
    const closer = inspectBody(body).map(({ line, column, facts }) => [facts.ruleId, line + 9, column]);
    const limited = found(body).some(([ruleId]) => ruleId === 'no-control-character');
    if (!limited) expect(found(body)).toEqual(closer);
    else expect(closer).not.toEqual([]);
  });

  test('never overlooks it when nothing stands around the snippet', () => {
    for (const [, snippet] of snippets) {
      expect(found(snippet).length > 0, snippet).toBe(inspectBody(snippet).length > 0);
    }
  });
});

const allowedElements = new Set(
  'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(['alt', 'class', 'href', 'src', 'start', 'title']);

describe('renderBody', () => {
  test.each(snippets)('makes no active markup of %s', (_, snippet) => {
    const html = htmlOf(embed(snippet));
    expect(html).not.toMatch(/<script|<style|<!|<\?/i);
    for (const { name, attributes } of elementsOf(html)) {
      expect(allowedElements).toContain(name);
      for (const attribute of Object.keys(attributes)) expect(allowedAttributes).toContain(attribute);
    }
    for (const href of attributesOf(html, 'a', 'href')) {
      // As a browser reads it: without the white space and the control characters.
      const read = new URL(href ?? '', 'https://careers.example.com/');
      expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(read.protocol);
      expect(read.username).toBe('');
      expect(read.host).not.toBe('evil.example');
    }
    for (const src of attributesOf(html, 'img', 'src')) {
      expect(new URL(src ?? '', 'https://careers.example.com/').host).toBe('careers.example.com');
    }
  });

  test('keeps the text around what it leaves out', () => {
    expect(htmlOf('Hello <b>you</b> and ![me](https://example.com/a.png)you')).toBe(
      '<p>Hello you and you</p>',
    );
  });

  test('gives no sections for an empty body', () => {
    expect(renderBody('', 'en', '/')).toEqual([]);
    expect(renderBody(' \n\n', 'en', '/')).toEqual([]);
  });

  test('gives the text before the first heading a section without a heading', () => {
    expect(renderBody('Intro.\n\n## Your role\n\nWrite *code*.', 'en', '/')).toEqual([
      { html: '<p>Intro.</p>' },
      {
        id: 'responsibilities',
        kind: 'responsibilities',
        heading: 'Your role',
        html: '<p>Write <em>code</em>.</p>',
      },
    ]);
  });

  test('keeps a section without text', () => {
    expect(renderBody('## How to apply', 'en', '/')).toEqual([
      { id: 'process', kind: 'process', heading: 'How to apply', html: '' },
    ]);
  });

  test.each([
    ['en', ['What you’ll do', 'Requirements:', 'Nice to have', 'What we offer', 'How to apply']],
    ['de', ['Deine Aufgaben', 'Dein Profil', 'Von Vorteil', 'Wir bieten', 'Bewerbung']],
    ['fr', ['Vos missions', 'Profil recherché', 'Les atouts', 'Ce que nous offrons', 'Comment postuler ?']],
    ['es', ['¿Qué harás?', 'Requisitos', 'Se valorará', 'Qué ofrecemos', 'Cómo postular']],
    ['pt-BR', ['Responsabilidades', 'Requisitos', 'Diferenciais', 'O que oferecemos', 'Como se candidatar']],
    ['ja', ['仕事内容', '応募資格', '歓迎要件', '待遇・福利厚生', '応募方法']],
    ['ar', ['المهام', 'المتطلبات', 'مزايا إضافية', 'ما نقدمه', 'كيفية التقديم']],
  ])('gives the five kinds of section in %s the same anchors', (locale, headings) => {
    const sections = renderBody(headings.map((heading) => `## ${heading}\n\nText`).join('\n\n'), locale, '/');
    const kinds = ['responsibilities', 'requirements', 'nice-to-have', 'offer', 'process'];
    expect(sections.map(({ id }) => id)).toEqual(kinds);
    expect(sections.map(({ kind }) => kind)).toEqual(kinds);
    expect(sections.map(({ heading }) => heading)).toEqual(headings);
  });

  test('numbers the sections of one kind from the second on', () => {
    const sections = renderBody('## Your role\n\n## Duties\n\n## Offer\n\n## Your tasks', 'en', '/');
    expect(sections.map(({ id, kind }) => [id, kind])).toEqual([
      ['responsibilities', 'responsibilities'],
      ['responsibilities-2', 'responsibilities'],
      expect.anything(),
      ['responsibilities-3', 'responsibilities'],
    ]);
  });

  test('numbers other sections from the first on, whatever they are called', () => {
    const sections = renderBody('## Our team\n\n## Section 1\n\n## Requirements 2\n\n## Our team', 'en', '/');
    expect(sections.map(({ id, kind, heading }) => [id, kind, heading])).toEqual([
      ['section-1', undefined, 'Our team'],
      ['section-2', undefined, 'Section 1'],
      ['section-3', undefined, 'Requirements 2'],
      ['section-4', undefined, 'Our team'],
    ]);
  });

  test('gives the heading of a section as plain text', () => {
    const [section] = renderBody('## *Your* `role` & [more](/a) <b>now</b>\n\nText', 'en', '/');
    expect(section).toMatchObject({ heading: 'Your role & more now', html: '<p>Text</p>' });
  });

  test('recognises a heading with markup in it', () => {
    expect(renderBody('## **Your *role***', 'en', '/')).toMatchObject([{ kind: 'responsibilities' }]);
  });

  test('opens no section by a heading in a quote or a list, and by no heading that is only code', () => {
    const sections = renderBody('> ## Your role\n\n- ## Offer\n\n`<h2 id="offer">Offer</h2>`', 'en', '/');
    expect(sections).toHaveLength(1);
    expect(sections[0]).not.toHaveProperty('id');
    expect(elementsOf(sections[0]?.html ?? '').filter(({ attributes }) => attributes['id'])).toEqual([]);
  });

  test('lets headings go down one step at a time', () => {
    const sections = renderBody(
      '#### A\n\n###### B\n\n## C\n\n#### D\n\n##### E\n\n#### F\n\n### G',
      'en',
      '/',
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['A', 'C']);
    expect(sections[0]?.html).toBe('<h3>B</h3>');
    expect(elementNames(sections[1]?.html ?? '')).toEqual(['h3', 'h4', 'h4', 'h3']);
  });

  test('makes a section of a first-level heading', () => {
    expect(renderBody('# Engineer\n\nText', 'en', '/')).toEqual([
      { id: 'section-1', heading: 'Engineer', html: '<p>Text</p>' },
    ]);
  });

  test.each(['##', '## ##', '## ![a](https://example.com/a.png)', '## <b></b>', '##### <!-- a -->'])(
    'drops the empty heading %s and counts it nowhere',
    (heading) => {
      expect(renderBody(`Intro\n\n${heading}\n\nText\n\n## Team\n\n### Lead`, 'en', '/')).toEqual([
        { html: '<p>Intro</p>\n<p>Text</p>' },
        { id: 'section-1', heading: 'Team', html: '<h3>Lead</h3>' },
      ]);
    },
  );

  test('writes a task list as text, without form controls', () => {
    const html = htmlOf('- [ ] open\n- [x] done');
    expect(elementNames(html)).toEqual(['ul', 'li', 'li']);
    expect(html).toContain('☐ open');
    expect(html).toContain('☑ done');
  });

  test('aligns the cells of a table by classes, without styles', () => {
    const html = htmlOf('| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |');
    expect(attributesOf(html, 'th', 'class')).toEqual([
      'align-left',
      'align-right',
      'align-center',
      undefined,
    ]);
    expect(attributesOf(html, 'td', 'class')).toEqual([
      'align-left',
      'align-right',
      'align-center',
      undefined,
    ]);
    expect(html).not.toContain('style');
  });

  test('makes an ordinary cell of an empty header', () => {
    const html = htmlOf('|   | b |\n|--:|---|\n| 1 | 2 |');
    expect(elementNames(html)).toEqual(['table', 'thead', 'tr', 'td', 'th', 'tbody', 'tr', 'td', 'td']);
    expect(attributesOf(html, 'td', 'class')).toEqual(['align-right', 'align-right', undefined]);
  });

  test('breaks a line at `<br>`, however it is written, also in a table', () => {
    expect(elementNames(htmlOf('a<br>b<BR/>c<br />d'))).toEqual(['p', 'br', 'br', 'br']);
    expect(elementNames(htmlOf('| a |\n|---|\n| b<br>c |')).filter((name) => name === 'br')).toHaveLength(1);
  });

  test('puts links and pictures of the site below its base path, once', () => {
    const body = '[a](/x) [b](/careers/y) ![c](/z.png) ![d](/careers/z.png) [e][r]\n\n[r]: /r';
    const html = htmlOf(body, '/careers/');
    expect(attributesOf(html, 'a', 'href')).toEqual(['/careers/x', '/careers/y', '/careers/r']);
    expect(attributesOf(html, 'img', 'src')).toEqual(['/careers/z.png', '/careers/z.png']);
  });

  test('leaves paths as they are where the site has no base path', () => {
    const html = htmlOf('[a](/x) ![c](/z.png)');
    expect(attributesOf(html, 'a', 'href')).toEqual(['/x']);
    expect(attributesOf(html, 'img', 'src')).toEqual(['/z.png']);
  });

  test('leaves all other links as they are below a base path', () => {
    const html = htmlOf(
      '[a](https://example.com/?a=b&c=d) [b](mailto:a@example.com) [c](tel:1) [d](#offer) [e](f) <https://example.com>',
      '/careers/',
    );
    expect(attributesOf(html, 'a', 'href')).toEqual([
      'https://example.com/?a=b&c=d',
      'mailto:a@example.com',
      'tel:1',
      '#offer',
      'f',
      'https://example.com',
    ]);
  });

  test('keeps quotation marks, dashes and footnote marks as they are written', () => {
    expect(htmlOf('It\'s "a" -- b...[^1]\n\n[^1]: See below.')).toContain('It\'s "a" -- b...[^1]');
  });

  test('escapes what looks like HTML in code', () => {
    expect(htmlOf('`<b onclick=x>`')).toBe('<p><code>&lt;b onclick=x&gt;</code></p>');
  });
});

describe('firstParagraph', () => {
  test.each([
    ['First *para*\nof `two` lines.\n\nSecond.', 'First para of two lines.'],
    ['## Your role\n\nWrite [code](https://example.com).', 'Write code.'],
    ['a<br>b  \nc', 'a b c'],
    ['![The team](/team.jpg)\n\nWe build.', 'We build.'],
    ['- one\n- two\n\nText', 'one'],
    ['R&amp;D &lt;b&gt;', 'R&D <b>'],
    ['## Your role', ''],
    ['', ''],
  ])('reads from %j %j', (body, expected) => {
    expect(firstParagraph(body)).toBe(expected);
  });

  test('reads nothing from a text that is not fit for the parser', () => {
    expect(firstParagraph(`Text\n\n${'>'.repeat(30)} a`)).toBe('');
  });
});
