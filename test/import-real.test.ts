/** Real postings as somebody pastes them from a document: without a mark of Markdown. */

import { describe, expect, test } from 'vitest';
import { readContent } from '../src/files.ts';
import { readLabel } from '../src/importers/facts/labels.ts';
import { completeDraft, findImporter } from '../src/importers/index.ts';
import { parseFrontmatter } from '../src/postings/frontmatter.ts';
import { headingToKind } from '../src/postings/headings.ts';
import { parsePosting } from '../src/postings/parse.ts';
import { realInput } from './real-input.ts';

/** What is left of Markdown when it is copied from a page: "•" for items, headings as lines. */
const pasted = (markdown: string): string =>
  markdown
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^#+\s+(.*)$/gm, '$1')
    .replace(/^(\s*)[-*]\s+/gm, '$1• ')
    .replace(/[*_`\\]/g, '');

const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

describe.skipIf(!realInput.exists)(`real postings, pasted${realInput.note}`, () => {
  const files = realInput.exists ? readContent(realInput.contentDir) : [];
  const postings = files.filter(({ path }) => path.startsWith('postings/'));
  const policy = { timeZone: 'UTC' };
  const completion = { source: 'text', name: 'x', locales: ['en', 'fr'], defaultLocale: 'en' };
  const imported = postings.flatMap((file) => {
    const parsed = 'text' in file ? parseFrontmatter(file) : [];
    if (Array.isArray(parsed)) return [];
    const source = `${parsed.values['title']}\n\n${pasted(parsed.body)}`;
    const [draft] = findImporter(source, 'text').read(source, policy).drafts;
    return draft
      ? [{ file, path: file.path, parsed, source, draft, posting: completeDraft(draft, completion) }]
      : [];
  });

  test('none is lost, nor a word of it', () => {
    expect(imported.length).toBe(postings.length);
    const lost = imported.filter(({ source, draft }) => {
      const kept = new Set(
        words(`${JSON.stringify(draft.fields)} ${JSON.stringify(draft.notes)} ${draft.body}`),
      );
      // The label of a line that a field has taken, and the numbers of a list, are no words of the text.
      const prose = source.split('\n').filter((line) => readLabel(line) === undefined);
      return words(prose.map((line) => line.replace(/^\s*\d+[.)]\s/, '')).join('\n')).some(
        (word) => !kept.has(word),
      );
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test('their language is found', () => {
    const wrong = imported.filter(({ path, posting }) => !path.endsWith(`.${posting.locale}.md`));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  /** A pasted text says nothing of fields, nor of the levels of its headings: some ads have one twice further down. */
  const ofPasting = ['no-missing-field', 'no-duplicate-heading'];

  test('they lack fields, and have no problem that the ads have not', () => {
    const policyOfSite = { locales: ['en', 'fr'], allowed: {}, keepDays: 1 };
    const others = imported.flatMap(({ file, posting }) => {
      const own = new Set(parsePosting(file, policyOfSite).problems.map(({ message }) => message));
      const path = `postings/${posting.requisition}.${posting.locale}.md`;
      const { problems } = parsePosting({ path, text: posting.text }, policyOfSite);
      return problems.filter(({ ruleId, message }) => !ofPasting.includes(ruleId) && !own.has(message));
    });
    expect(others.map(({ message }) => message)).toEqual([]);
  });

  test('every section of a known kind is one again', () => {
    const kinds = (body: string) =>
      [...body.matchAll(/^##\s+(.*)$/gm)].flatMap(([, heading = '']) => headingToKind(heading, 'en') ?? []);
    const differing = imported.filter(({ parsed, draft }) => {
      const found = kinds(draft.body);
      return kinds(parsed.body).some((kind) => !found.includes(kind));
    });
    expect(differing.map(({ path }) => path)).toEqual([]);
  });
});
