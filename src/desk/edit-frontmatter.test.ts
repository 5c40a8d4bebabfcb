import { describe, expect, test } from 'vitest';
import { setField } from './edit-frontmatter.ts';

const posting = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n\nvalidThrough: stays\n`;

describe('setField', () => {
  test.each([
    ['a plain value', ['title: A', 'validThrough: 2026-12-01', 'team: B'], 'validThrough: 2026-11-24'],
    ['a quoted value', ['title: A', 'validThrough: "2026-12-01"', 'team: B'], 'validThrough: 2026-11-24'],
    ['an empty value', ['title: A', 'validThrough:', 'team: B'], 'validThrough: 2026-11-24'],
    [
      'a note',
      ['title: A', 'validThrough: 2026-12-01  # said Ada', 'team: B'],
      'validThrough: 2026-11-24  # said Ada',
    ],
    ['wide spaces', ['title: A', 'validThrough:   2026-12-01', 'team: B'], 'validThrough:   2026-11-24'],
    ['a name in quotes', ['title: A', '"validThrough": 2026-12-01', 'team: B'], '"validThrough": 2026-11-24'],
    [
      'a value on the next line',
      ['title: A', 'validThrough:\n  2026-12-01', 'team: B'],
      'validThrough: 2026-11-24',
    ],
    ['a folded value', ['title: A', 'validThrough: >-\n  2026-12-01', 'team: B'], 'validThrough: 2026-11-24'],
  ])('replaces %s', (_, fields, expected) => {
    const after = setField(posting(...fields), 'validThrough', '2026-11-24');
    expect(after).toBe(posting('title: A', expected, 'team: B'));
  });

  test('puts a new field where the field table has it, behind the whole of the one above', () => {
    const fields = ['title: A', 'country:', '- DE', '# Austria soon', '- FR', '', '# Whom to ask', 'team: B'];
    const lines = [...fields.slice(0, 5), 'validThrough: 2026-11-24', ...fields.slice(5)];
    expect(setField(posting(...fields), 'validThrough', '2026-11-24')).toBe(posting(...lines));
  });

  test('takes a field out with all its lines', () => {
    const fields = ['title: A', 'aliases:', '  - /a', '  # old', '  - /b', '# Team', 'team: B'];
    expect(setField(posting(...fields), 'aliases', undefined)).toBe(posting('title: A', '# Team', 'team: B'));
    expect(setField(posting('title: A'), 'aliases', undefined)).toBe(posting('title: A'));
  });

  test('leaves line ends, the mark at the beginning, and a line without an end as they are', () => {
    const text = '\ufeff---\r\ntitle: A\r\nconfirmed: 2026-01-01\r\n---\r\nText';
    expect(setField(text, 'confirmed', '2026-11-24')).toBe(text.replace('2026-01-01', '2026-11-24'));
    expect(setField(text, 'draft', true)).toBe(
      text.replace('2026-01-01\r\n', '2026-01-01\r\ndraft: true\r\n'),
    );
  });

  test('changes nothing when the value is there already, however it is written', () => {
    const text = posting('title: A', "confirmed: '2026-11-24'  # by Ada");
    expect(setField(text, 'confirmed', '2026-11-24')).toBe(text);
  });

  test('throws when something else would change with it', () => {
    const text = posting('title: |', '  A', '# no comment', 'team: B').replace('# no comment', '\tx: y');
    expect(() => setField(text, 'title', 'C')).toThrow(RangeError);
    expect(() => setField('no posting', 'title', 'C')).toThrow('Unexpected fields that cannot be read');
  });

  test.each([
    ['Gardener', 'title: Gardener'],
    ['Gardener: parks', 'title: "Gardener: parks"'],
    ['C #1', 'title: "C #1"'],
    ['true', 'title: "true"'],
    ['0042', 'title: "0042"'],
    ['"quoted" \\ text', 'title: "\\"quoted\\" \\\\ text"'],
    ['“curly”', 'title: "“curly”"'],
    ['- dash', 'title: "- dash"'],
    ['Ingénieur·e (H/F)', 'title: Ingénieur·e (H/F)'],
    ['⟪translate⟫ 庭師', 'title: ⟪translate⟫ 庭師'],
    ['!', 'title: "!"'],
  ])('writes %s so that it is read as it is', (value, line) => {
    expect(setField(posting('title: A'), 'title', value)).toBe(posting(line));
  });
});
