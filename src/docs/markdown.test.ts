import { describe, expect, test } from 'vitest';
import { headingToAnchor, renderFence, renderTable } from './markdown.ts';
import { toYamlValue } from './yaml-value.ts';

test.each([
  ['file-name-style', 'file-name-style'],
  ['Who may be `remote`?', 'who-may-be-remote'],
  ['Publish a posting', 'publish-a-posting'],
])('headingToAnchor(%j)', (heading, anchor) => {
  expect(headingToAnchor(heading)).toBe(anchor);
});

test.each([
  ['Berlin', 'Berlin'],
  ['FULL_TIME', 'FULL_TIME'],
  ['2026-11-02', '2026-11-02'],
  ['Berlin, DE', '"Berlin, DE"'],
  ['A: "b" #1', '"A: \\"b\\" #1"'],
  [['DE', 'Lyon, FR'], '[DE, "Lyon, FR"]'],
  [true, 'true'],
  [38.5, '38.5'],
])('toYamlValue(%j)', (value, written) => {
  expect(toYamlValue(value)).toBe(written);
});

describe('renderTable', () => {
  test('keeps a cell on one line and in its column', () => {
    expect(renderTable(['A', 'B'], [['a|b', 'c\nd']])).toBe('| A | B |\n| --- | --- |\n| a\\|b | c d |');
  });
});

describe('renderFence', () => {
  test('has a fence that is longer than any in the text', () => {
    expect(renderFence('text', '```\na\n```\n')).toBe('````text\n```\na\n```\n````');
  });
});
