/** Random clean postings: an edit of a field changes that field and no other character. */
import { expect, test } from 'vitest';
import { makeDice } from '../../test/random.ts';
import { aPolicy } from '../postings/a-posting.ts';
import { type FieldName, fieldNames } from '../postings/fields.ts';
import { parsePosting } from '../postings/parse.ts';
import { source } from '../postings/source.ts';
import { setField, type Value } from './edit-frontmatter.ts';

/** Each in several ways of writing it. */
const written: readonly [string, ...string[]][] = [
  [
    'title: Gardener',
    'title: "Gardener: roses # 1"',
    "title: 'Gardener''s'",
    'title: >-\n  Gardener\n  of roses',
  ],
  [
    'country: DE',
    'country: [DE, AT] # both',
    'country:\n  - DE\n  # soon\n  - AT',
    'country:\n- DE',
    '"country": [\n  DE,\n  AT ]',
  ],
  ['level: mid', 'level:   mid  # as ever', "'level': mid"],
  ['datePosted: 2026-11-02', 'datePosted: "2026-11-02"', 'datePosted:\n  2026-11-02'],
  ['apply: jobs@example.com', 'apply: https://example.com/a?b=1&c=2#d # ours'],
  [
    'validThrough: 2026-12-31',
    'validThrough: 2026-12-31 # said Ada',
    'validThrough:',
    "validThrough: '2026-12-31'",
  ],
  ['team: Parks', 'team: "R&D"', 'team: |-\n  Parks'],
  ['skills: [roses, "a, b"]', 'skills:\n  - roses\n\n  - trees'],
  ['confirmed: 2026-11-16', 'confirmed: 2026-11-16\t# by phone'],
  ['draft: true', 'draft: false # online'],
  ['# a comment', '', '# title: not this one', '  # indented'],
];

const values: Readonly<Partial<Record<FieldName, readonly Value[]>>> = {
  title: ['Cook', 'Cook: “fine” food', '- # ! " \\', 'true', '0042'],
  country: ['FR', ['FR', 'BE']],
  validThrough: ['2027-01-31', undefined],
  confirmed: ['2026-11-24', undefined],
  draft: [true, undefined],
  team: ['Kitchen', undefined],
  slug: ['a-slug', undefined],
  openings: [3, undefined],
  skills: [['x', 'y: z', 'a, b'], undefined],
};

const body = '\nLook after the park.\n\nconfirmed: 2020-01-01\n\n---\n\n## draft: no field\n\nDig.\n';

function makePosting(dice: ReturnType<typeof makeDice>): string {
  const [first, ...others] = dice.shuffle(written.filter((_, index) => index < 5 || dice.chance(0.6)));
  const blocks = [first, ...others].map((ways) => dice.pick(ways ?? []));
  const text = `---\nlocale: en\n${blocks.join('\n')}\n---\n${body}`;
  const ended = dice.chance(0.3) ? text.replaceAll('\n', '\r\n') : text;
  return dice.chance(0.2) ? `\ufeff${ended}` : ended;
}

const parse = (text: string) => parsePosting(source('postings/a.en.md', text), aPolicy());

/** The lines of the one that the other has not, in order: what is left of a text when an edit is cut out of it. */
function uncommon(text: string, other: string): string[] {
  const [lines, others] = [text.split('\n'), other.split('\n')];
  let from = 0;
  while (from < lines.length && lines[from] === others[from]) from++;
  let to = 0;
  while (to < lines.length - from && to < others.length - from && lines.at(-1 - to) === others.at(-1 - to))
    to++;
  return lines.slice(from, lines.length - to);
}

test('an edit changes its field, and nothing else', () => {
  const dice = makeDice(5);
  let edits = 0;
  for (let round = 0; round < 1500; round++) {
    const text = makePosting(dice);
    const before = parse(text).posting;
    if (!before) continue;
    const name = dice.pick(Object.keys(values)) as FieldName;
    const value = dice.pick(values[name] ?? []);
    const edited = setField(text, name, value);
    const after = parse(edited);
    const told = `${name}: ${JSON.stringify(value)} in\n${text}\ngave\n${edited}`;
    expect(after.problems, told).toEqual([]);
    for (const each of fieldNames) {
      if (each !== name) expect(after.posting?.[each], told).toEqual(before[each]);
    }
    const wanted = name === 'slug' ? (value ?? 'a') : name === 'draft' ? (value ?? false) : value;
    expect(after.posting?.[name], told).toEqual(
      ['country', 'skills'].includes(name) && value ? [value].flat() : wanted,
    );
    expect(setField(edited, name, value), told).toBe(edited);
    // What was written anew is one line at most; the comments of others, their order and all line ends are in the rest.
    expect(uncommon(edited, text).length, told).toBeLessThanOrEqual(1);
    expect(edited.endsWith(text.slice(text.indexOf('Look after the park'))), told).toBe(true);
    expect(edited.includes('\r\n') && /[^\r]\n/.test(edited), told).toBe(false);
    edits++;
  }
  expect(edits).toBeGreaterThan(700);
});
