import { fieldNames, fieldRow } from '../fields.ts';
import { quote, quoteLine } from '../problem.ts';
import type { FieldLineRepair, Slip } from './repair.ts';
import { quoted } from './scalar.ts';

/** Fields that take a list. */
const manyFields: ReadonlySet<string> = new Set(fieldNames.filter((name) => fieldRow(name).many));

const ruleId = 'frontmatter-syntax';
const pair = /^((["']?)\p{L}[\p{L}\p{M}_-]*\2|\s*-):?\s+(\S.*)$/u;

interface Parts {
  before: string;
  value: string;
  /** What the value belongs to. */
  field: string;
}

/** @param field Of the list, when the line is an item of one. */
function split(line: string, field: string): Parts | undefined {
  const match = pair.exec(line.trimEnd());
  const value = match?.[3] ?? '';
  const before = line.slice(0, line.trimEnd().length - value.length);
  if (match?.[1]?.trim() === '-') return { before, value, field };
  return match && /:\s+$/.test(before)
    ? { before, value, field: (match[1] ?? '').replace(/["']/g, '') }
    : undefined;
}

const nothing: Parts = { before: '', value: '', field: '' };

const corrected = (before: string, value: string): string => `${before.trimEnd()} ${quoted(value)}`;

export const quotedMarks: FieldLineRepair = {
  id: 'quoted-marks',
  why: 'A value that begins with `!`, `&` or `*` is put in quotes: these marks have a meaning of their own.',
  of: 'fields',
  isReadable: true,
  find(line, _, list) {
    const parts = /^[^ -].*[!&*]/.test(line) ? split(line, list) : undefined;
    if (!parts || !/^[!&*]/.test(parts.value)) return undefined;
    const after = corrected(parts.before, parts.value);
    return {
      ruleId,
      column: parts.before.length + 1,
      message: `Unexpected \`${parts.value[0]}\` at the beginning of field ${quote(parts.field)}, expected plain text`,
      hint: `Put the value in quotes: ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [{ before: 'team: *new* Parks', after: 'team: "*new* Parks"' }],
};

export const quotedColon: FieldLineRepair = {
  id: 'quoted-colon',
  why: 'A value with a colon and a space in it is put in quotes: the colon would begin another field.',
  of: 'fields',
  find(line, _, list) {
    const { before, value, field } = split(line, list) ?? nothing;
    if (value === '' || /^["'[{|>]/.test(value) || !/:(\s|$)/.test(value)) return undefined;
    const after = corrected(before, value);
    return {
      ruleId,
      column: before.length + value.search(/:(\s|$)/) + 1,
      message: `Unexpected colon in field ${quote(field)}, expected the value in quotes`,
      hint: `Write ${quoteLine(after)}.`,
      after,
    };
  },
  examples: [
    { before: 'title: Gardener: city parks', after: 'title: "Gardener: city parks"' },
    { before: 'description: We say: "hello".', after: `description: 'We say: "hello".'` },
  ],
};

/** Quotes that close in the middle, never, or more than once: what was meant to be in them is the whole value. */
function inQuotes(value: string): string {
  const mark = value[0] ?? '';
  const inner = value.slice(1);
  const closes = inner.indexOf(mark);
  if (closes < 0) return inner.replace(/["'“”]$/, '');
  const isAround =
    inner.endsWith(mark) && closes < inner.length - 1 && !/^["'][^"']*["']\s.*["']\S*["']$/.test(value);
  return isAround ? inner.slice(0, -1) : value;
}

/** A value in quotes as YAML takes it, and perhaps a remark behind it. */
const paired = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:\s#.*)?$/;

export const pairedQuotes: FieldLineRepair = {
  id: 'paired-quotes',
  why: 'Quotation marks that do not close, or stand inside others, are set so that the value can be read.',
  of: 'fields',
  find(line, _, list) {
    const { before, value, field } = split(line, list) ?? nothing;
    if (!/^["']/.test(value) || paired.test(value)) return undefined;
    const comma = /^(["'])(?:(?!\1).)*\1(?=[,;]$)/.exec(value)?.[0];
    const after = comma === undefined ? corrected(before, inQuotes(value)) : `${before}${comma}`;
    const message =
      comma === undefined
        ? `Unexpected quotation mark in field ${quote(field)}, expected quotes that open and close once`
        : `Unexpected \`${value.at(-1)}\` behind the value of field ${quote(field)}, expected the end of the line`;
    const column = before.length + 1 + (comma?.length ?? 0);
    return { ruleId, column, message, hint: `Write ${quoteLine(after)}.`, after };
  },
  examples: [
    { before: 'title: "Gardener', after: 'title: "Gardener"' },
    { before: "team: 'It's green'", after: 'team: "It\'s green"' },
    { before: 'description: "A "green" job"', after: `description: 'A "green" job'` },
    { before: 'title: "Gardener",', after: 'title: "Gardener"' },
  ],
};

export const quotedStart: FieldLineRepair = {
  id: 'quoted-start',
  why: 'A value that begins with a mark such as `@`, `%` or `[` is put in quotes.',
  of: 'fields',
  find(line, _, list): Slip | undefined {
    const { before, value, field } = split(line, list) ?? nothing;
    if (!/^[@`%,\]}>|#&*!{[]/.test(value)) return undefined;
    const name = /^\p{L}+/u.exec(before)?.[0];
    const isList = name !== undefined && manyFields.has(name) && /^\[[^[\]{}]*$/.test(value);
    const after = isList ? `${before}${value.replace(/\s*,?\s*$/, '')}]` : corrected(before, value);
    // Whether it was to be a list, or is a text with brackets in it, is for somebody to decide.
    const isSure = isList || !/^[[{]/.test(value) || /^\[[^[\]]*\]\([^()]*\)$/.test(value);
    return {
      ruleId,
      column: before.length + 1,
      message: isList
        ? `Unexpected end of the line in field ${quote(field)}, expected \`]\` at the end of the list`
        : `Unexpected ${quote(value[0])} at the beginning of field ${quote(field)}, expected the value in quotes`,
      hint: `Write ${quoteLine(after)}.`,
      ...(isSure && { after }),
    };
  },
  examples: [
    { before: 'team: @home', after: 'team: "@home"' },
    { before: 'skills: [pruning, planting', after: 'skills: [pruning, planting]' },
  ],
};
