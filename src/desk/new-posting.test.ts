import { describe, expect, test } from 'vitest';
import { example } from '../postings/example.ts';
import { source } from '../postings/source.ts';
import { toEnglish } from '../postings/wording.ts';
import { makeSite } from '../site/site.ts';
import { findNewErrors } from './admit.ts';
import { flagsToCall } from './call.ts';
import { makeNewPosting } from './new-posting.ts';

const facts = { name: 'A', url: 'https://a.example', timeZone: 'UTC', defaultLocale: 'en' };
const site = makeSite({ ...facts, locales: ['en', 'fr', 'ja', 'pt-BR'] });
const siteFile = source(
  'site.yaml',
  'name: A\nurl: https://a.example\ndefaultLocale: en\nlocales: [en, fr, ja, pt-BR]\ntimeZone: UTC\n',
);
const today = '2026-11-24';
const flags = {
  locale: 'fr',
  title: 'Jardinier (H/F)',
  country: ['fr'],
  level: 'mid',
  apply: 'a@example.com',
};

function make(given: Record<string, unknown>, ...files: ReturnType<typeof source>[]) {
  const { told, ...posting } = makeNewPosting(files, site, flagsToCall(given, site, today));
  return { ...posting, told: told.map(toEnglish) };
}

describe('makeNewPosting', () => {
  test('writes a draft with the headings of its language', () => {
    expect(make({ ...flags, country: ['FR, BE'], folder: 'parks/paris' })).toEqual({
      path: 'postings/parks/paris/jardinier.fr.md',
      text: `---
locale: fr
title: Jardinier (H/F)
country: [FR, BE]
level: mid
datePosted: 2026-11-24
apply: a@example.com
draft: true
---

## Missions

## Profil recherché

## Atouts

## Ce que nous offrons
`,
      told: ['It is a draft: write the text under its headings, then delete the line `draft: true`.'],
    });
  });

  test('takes a text with headings as it is, and then it is no draft', () => {
    const { text, told } = make({ ...flags, text: 'Le parc.\n\n## Missions\n\n- roses\n' });
    expect(text).toMatch(/apply: a@example.com\n---\n\nLe parc.\n\n## Missions\n\n- roses\n$/);
    expect(told).toEqual([]);
  });

  test.each([
    [['title', 'apply'], 'Unexpected end of the call, expected `--title`, `--apply`'],
    [['locale'], 'Unexpected end of the call, expected `--locale`'],
  ])('names the flags %s when they are missing', (names, message) => {
    expect(() => make({ ...flags, ...Object.fromEntries(names.map((name) => [name, undefined])) })).toThrow(
      message,
    );
  });

  test.each([
    [{ requisition: '../../etc' }, 'Unexpected requisition `../../etc`'],
    [{ requisition: 'Gardener' }, 'Unexpected requisition `Gardener`'],
    [{ folder: '../x' }, 'Unexpected folder `..`'],
    [{ folder: '.git' }, 'Unexpected folder `.git`'],
    [{ title: '!!!' }, 'Unexpected requisition ``'],
    [{ requisition: 'gardener' }, 'that `postings/gardener.en.md` has already, expected `--from gardener`'],
  ])('refuses %j', (more, message) => {
    expect(() => make({ ...flags, ...more }, example('gardener.en.md'))).toThrow(message);
  });

  test('writes every value so that the check reads it as it was meant', () => {
    const hostile = '"; rm -rf / # <script> \\ ‘x’: y';
    const posting = make({
      ...flags,
      country: ['FR'],
      title: hostile,
      team: '- [x]',
      salaryNote: '@ & * ! %',
    });
    expect(findNewErrors([siteFile, example('gardener.en.md')], today, posting)).toEqual([]);
  });

  test('leaves it to the check to find wrong values', () => {
    const posting = make({ ...flags, country: ['France'], salaryMin: 'a lot' });
    const found = findNewErrors([siteFile], today, posting);
    expect(found.map(({ message }) => message.split(',')[0])).toEqual([
      'Unexpected `France` in field `country`',
      'Unexpected `a lot` in field `salaryMin`',
    ]);
  });
});

describe('makeNewPosting of a translation', () => {
  const original = source(
    'postings/parks/gardener.en.md',
    `---
locale: en # the first one
title: "Gardener: roses"
country: [DE, AT]
level: mid
datePosted: 2026-11-02
apply: jobs@example.com
slug: rose-gardener
aliases:
  - /en/old
# Ada knows why
team: Parks
description: >
  Look after
  the roses.
confirmed: 2026-11-16
---

Look after the park.

\`\`\`
## Requirements
\`\`\`

## Requirements:

### First

- patience

## A garden of one’s own

Yes.

## Nice to have
`,
  );

  test('keeps facts, order and comments, and marks what is to be translated', () => {
    expect(make({ from: 'gardener', locale: 'pt-br' }, original)).toEqual({
      path: 'postings/parks/gardener.pt-BR.md',
      text: `---
locale: pt-BR # the first one
title: "⟪translate⟫ Gardener: roses"
country: [DE, AT]
level: mid
datePosted: 2026-11-02
apply: jobs@example.com
# Ada knows why
team: Parks
description: ⟪translate⟫ Look after the roses.
draft: true
confirmed: 2026-11-16
---

⟪translate⟫

Look after the park.

\`\`\`
## Requirements
\`\`\`

## Requisitos

⟪translate⟫

### First

- patience

## ⟪translate⟫ A garden of one’s own

⟪translate⟫

Yes.

## Diferenciais
`,
      told: [
        'The facts are those of `postings/parks/gardener.en.md`.',
        'Translate the texts that are marked, and delete each mark. Until the line `draft: true` is deleted, the site does not show it.',
        'Copied as they are, and worth a look: `team`.',
      ],
    });
  });

  test('passes the check as a draft, and not without its `draft`', () => {
    const { path, text } = make({ from: 'gardener', locale: 'fr' }, original);
    const files = [siteFile, original];
    expect(findNewErrors(files, today, { path, text })).toEqual([]);
    const found = findNewErrors(files, today, { path, text: text.replace('draft: true\n', '') });
    expect(found.map(({ ruleId, line }) => `${ruleId}:${line}`)).toEqual(
      [3, 10, 14, 24, 30, 32].map((line) => `no-untranslated-text:${line}`),
    );
  });

  test.each([
    ['## Requirements ##', '## Profil recherché'],
    ['## C#', '## ⟪translate⟫ C#'],
    [`## a${'#'.repeat(50_000)}x`, `## ⟪translate⟫ a${'#'.repeat(50_000)}x`],
  ])(
    'takes the heading %.20s',
    (line, expected) => {
      const { text } = make(
        { from: 'a', locale: 'fr' },
        source('postings/a.en.md', `---\nlocale: en\n---\n${line}\n`),
      );
      expect(text).toContain(`---\n${expected}\n`);
    },
    2000,
  );

  test('takes texts that are given', () => {
    const { text } = make({ from: 'gardener', locale: 'fr', title: 'Jardinier' }, original);
    expect(text).toContain('\ntitle: Jardinier\n');
  });

  test('begins with the language of the site, or the one that is named', () => {
    const fr = example('gardener.fr.md', { locale: 'fr', title: 'Jardinier' });
    const from = (name: string) => make({ from: name, locale: 'ja' }, fr, original).text.split('\n')[2];
    expect(from('gardener')).toBe('title: "⟪translate⟫ Gardener: roses"');
    expect(from('gardener.fr')).toBe('title: ⟪translate⟫ Jardinier');
  });

  test.each([
    [{ from: 'gardner', locale: 'fr' }, 'Unexpected requisition `gardner` (did you mean `gardener`?)'],
    [{ from: 'gardener', locale: 'en' }, 'expected one other than that of `postings/parks/gardener.en.md`'],
    [{ from: 'gardener' }, 'Unexpected end of the call, expected `--locale`'],
    [{ from: 'gardener', locale: 'fr', level: 'senior' }, 'Unexpected `--level` with `--from`'],
  ])('refuses %j', (given, message) => {
    expect(() => make(given, original)).toThrow(message);
  });
});
