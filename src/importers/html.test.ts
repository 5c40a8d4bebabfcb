import { describe, expect, test } from 'vitest';
import { html } from './html.ts';

const read = (source: string) => {
  const draft = html.read(source, { timeZone: 'Europe/Berlin' }).drafts[0];
  if (!draft) throw new Error('no draft');
  return draft;
};

describe('documents', () => {
  const mark = (text: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
  const item = (level: number, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${text}<o:p></o:p></p>\n`;

  test('the paragraphs with marks of Word are lists in lists', () => {
    const { fields, body } = read(
      `<html><body><p class=MsoTitle>Clerk<o:p></o:p></p><p>We post letters.&nbsp;<o:p>&nbsp;</o:p></p><p><b>Your tasks</b></p>${item(1, `${mark('·')}Sort`)}${item(2, `${mark('o')}large`)}${item(3, `${mark('§')}red`)}${item(1, `${mark('·')}Weigh`)}<p><b>Requirements</b></p>${item(1, `${mark('1.')}Patience`)}${item(1, `${mark('2.')}A pen`)}</body></html>`,
    );
    expect(fields.title).toBe('Clerk');
    expect(body).toBe(
      'We post letters.\n\n## Your tasks\n\n- Sort\n  - large\n    - red\n- Weigh\n\n## Requirements\n\n1. Patience\n2. A pen',
    );
  });

  test('a document from Google is not bold, its spans may be', () => {
    const { fields, body } = read(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1><span>Clerk</span></h1><p><span style="font-weight:400">We post letters.</span></p><p><span style="font-weight:700">Your tasks</span></p><ul><li><p><span>Sort</span></p></li></ul></b>`,
    );
    expect(fields.title).toBe('Clerk');
    expect(body).toBe('We post letters.\n\n## Your tasks\n\n- Sort');
  });
});

describe('the title', () => {
  test.each([
    ['first-level heading', '<title>Jobs</title><h1>Clerk</h1><p>Text.</p>', 'Clerk'],
    ['other heading', '<title>Jobs</title><h2>Clerk</h2><p>Text.</p>', 'Clerk'],
    ['first line', '<p><b>Clerk</b></p><p>Text.</p>', 'Clerk'],
    ['first line, with the company', '<title>Clerk | Nordlicht</title><p>Clerk</p><p>Text.</p>', 'Clerk'],
    ['the page', '<title>Clerk</title><p>We post letters, and we do it well.</p>', 'Clerk'],
    ['a section is none', '<title>Clerk</title><h2>Requirements</h2><p>Text.</p>', 'Clerk'],
  ])('%s', (_, source, title) => {
    const { fields, body } = read(source);
    expect(fields.title).toBe(title);
    expect(body).not.toContain(title);
  });
});

describe('bold lines and labels', () => {
  test('a bold point among short lines opens no section, a bold line above a text does', () => {
    expect(read('<h2>What we offer</h2><p><strong>30 days off</strong><br>Fruit<br>A bicycle</p>').body).toBe(
      '## What we offer\n\n- **30 days off**\n- Fruit\n- A bicycle',
    );
    expect(read('<h2>What we offer</h2><p><b>Our dog</b><br>We have a dog, and it is old.</p>').body).toBe(
      '## What we offer\n\n## Our dog\n\nWe have a dog, and it is old.',
    );
  });

  test('a label right below a heading of its kind introduces what follows', () => {
    expect(read('<h2>Your profile</h2><p>You have:</p><ul><li>A pen</li></ul>').body).toBe(
      '## Your profile\n\nYou have:\n\n- A pen',
    );
    expect(read('<h2>Your tasks</h2><p>Your profile:</p><ul><li>A pen</li></ul>').body).toContain(
      '## Your profile',
    );
  });
});

describe('tables', () => {
  test.each([
    [
      'a table',
      '<table><tr><th>Lieu</th><td>Lyon, France</td></tr><tr><td>Contrat</td><td>CDI</td></tr></table>',
    ],
    ['a list of terms', '<dl><dt>Lieu :</dt><dd>Lyon, France</dd><dt>Contrat</dt><dd><b>CDI</b></dd></dl>'],
  ])('%s of labels fills fields', (_, table) => {
    const { fields, body } = read(`<h1>Comptable</h1>${table}<p>Vous comptez.</p>`);
    expect(fields).toMatchObject({ city: ['Lyon'], country: ['FR'], employmentType: ['FULL_TIME'] });
    expect(body).toBe('Vous comptez.');
  });

  test.each([
    ['of other things', '<table><tr><td>Monday</td><td>7 to 16</td></tr></table>', 'Monday'],
    [
      'with a link',
      '<table><tr><td>Location</td><td><a href="https://x.example">Lyon</a></td></tr></table>',
      '](https',
    ],
    ['of three columns', '<table><tr><td>Location</td><td>Lyon</td><td>Paris</td></tr></table>', 'Paris'],
  ])('a table %s stays one', (_, table, words) => {
    const { body } = read(`<h1>Clerk</h1>${table}`);
    expect(body).toContain(words);
    expect(body).toContain('|');
  });
});
