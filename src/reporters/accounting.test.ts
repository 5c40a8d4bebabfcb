import { describe, expect, test } from 'vitest';
import { makeBoard } from '../postings/board.ts';
import { example } from '../postings/example.ts';
import { source } from '../postings/source.ts';
import { parseContent } from '../site/content.ts';
import { renderAccounting } from './accounting.ts';

const site = source(
  'site.yaml',
  'name: A\nurl: https://a.example\ndefaultLocale: en\nlocales: [en]\ntimeZone: UTC\n',
);

function load(...sources: ReturnType<typeof source>[]) {
  const files = new Map([site, ...sources].map((file) => [file.path, file]));
  const content = parseContent([...files.values()], () => '2026-11-23');
  return {
    files,
    content,
    board: makeBoard(content.postings, { today: '2026-11-23', policy: content.site }),
  };
}

describe('renderAccounting', () => {
  test('counts a file with an error as such, even when it could be read', () => {
    const loaded = load(
      example('gardener.en.md'),
      example('parks/gardener.en.md', { slug: 'second' }),
      example('cook.en.md', { country: 'Germany' }),
      example('baker.en.md', { draft: 'true' }),
    );
    expect(renderAccounting(loaded)).toBe(
      '4 posting files read: 1 shown, 1 withheld, 2 with errors\nWithheld, draft: postings/baker.en.md',
    );
  });

  test('counts a draft that lacks a field among the drafts', () => {
    const cook = source('postings/cook.en.md', '---\nlocale: en\ntitle: Cook\ndraft: true\n---\n\nCook.\n');
    expect(renderAccounting(load(example('gardener.en.md'), cook))).toBe(
      '2 posting files read: 1 shown, 1 withheld, 0 with errors\nWithheld, draft: postings/cook.en.md',
    );
  });

  test('names ten postings of a kind', () => {
    const drafts = Array.from({ length: 12 }, (_, index) => example(`j${index}.en.md`, { draft: 'true' }));
    expect(renderAccounting(load(...drafts))).toMatch(/postings\/j9.en.md, and 2 more$/);
  });

  test('throws when a file is lost', () => {
    const { files, content } = load(example('gardener.en.md'));
    const board = { shown: [], withheld: [] };
    expect(() => renderAccounting({ files, content, board })).toThrow(
      'Unexpected file `postings/gardener.en.md` without a fate, expected a posting or an error',
    );
  });

  test('tells files apart whose names differ in control characters alone', () => {
    expect(renderAccounting(load(source('postings/a\n.md', ''), source('postings/a\r.md', '')))).toBe(
      '2 posting files read: 0 shown, 0 withheld, 2 with errors',
    );
  });
});
