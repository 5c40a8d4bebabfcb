import { describe, expect, test } from 'vitest';
import { parseFileName } from './file-name.ts';

describe('parseFileName', () => {
  test.each([
    ['postings/it/backend-engineer.de.md', { requisition: 'backend-engineer', locale: 'de' }],
    ['postings/backend-engineer.md', { requisition: 'backend-engineer' }],
    ['postings/backend-engineer.pt-br.md', { requisition: 'backend-engineer', locale: 'pt-BR' }],
    ['postings/a/b/c/gärtner.de.md', { requisition: 'gärtner', locale: 'de' }],
    ['postings/ga\u0308rtner.de.md', { requisition: 'g\u00e4rtner', locale: 'de' }],
    ['postings/庭師.ja.md', { requisition: '庭師', locale: 'ja' }],
    ['postings/constructor.en.md', { requisition: 'constructor', locale: 'en' }],
    ['postings/R&D Team/cook.en.md', { requisition: 'cook', locale: 'en' }],
  ])('reads %s', (path, name) => {
    expect(parseFileName(path)).toEqual(name);
  });

  test.each([
    ['postings/Backend Engineer.de.md', 'backend-engineer.de.md'],
    ['postings/Posting (1).md', 'posting-1.en.md'],
    ['postings/Foo.md', 'foo.en.md'],
    ['postings/a_b.en.md', 'a-b.en.md'],
    ['postings/a.en.draft.md', 'a.en.md'],
    ['postings/a.english version.md', 'a.en.md'],
    ['postings/__proto__.en.md', 'proto.en.md'],
    ['postings/.md', 'backend-engineer.en.md'],
    ['postings/-.en.md', 'backend-engineer.en.md'],
    [`postings/${'x'.repeat(201)}.en.md`, `${'x'.repeat(200)}.en.md`],
  ])('rejects %s with a name that works', (path, suggestion) => {
    expect(parseFileName(path)).toMatchObject({
      ruleId: 'file-name-style',
      line: 1,
      hint: `Rename the file, for example to \`${suggestion}\`.`,
    });
  });

  test.each([
    'postings/notes.txt',
    'postings/team.png',
    'postings/a.en.MD',
    'postings/a.en.md~',
    'postings/a.en.mdx',
  ])('calls %s a stray file', (path) => {
    expect(parseFileName(path)).toMatchObject({ ruleId: 'no-stray-file' });
  });

  test.each([
    'postings/a\n::error::b.en.md',
    'postings/it\u001b/a.en.md',
    'postings/a\u202e.en.md',
    'postings/x\ny/a.en.md',
  ])('rejects the invisible character in %j, and does not repeat it', (path) => {
    const problem = parseFileName(path);
    expect(problem).toMatchObject({ ruleId: 'file-name-style' });
    expect(JSON.stringify(problem)).not.toMatch(/\\n|\\u001b|\u202e/);
  });
});
