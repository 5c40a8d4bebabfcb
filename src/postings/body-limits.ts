/** What a body may hold before the Markdown parser reads it, and where its links and pictures may lead. */
import { findUnprintable } from './characters.ts';
import type { Said } from './problem.ts';
import { say } from './wording.ts';

interface Limit {
  ruleId: string;
  line: number;
  column: number;
  message: Said;
  hint: string;
}

const maximumNesting = 20;
const maximumCells = 5000;

const markers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]+)*/;
const separator = /^[\s>]*([-*])(?:\s*\1)+\s*$/;

/** How many quotes and lists a line stands in. */
function nestingOf(line: string): number {
  if (!/^\s*[>*+\d-]/.test(line) || separator.test(line)) return 0;
  return markers.exec(line)?.[0].match(/[>*+-]|\d+/g)?.length ?? 0;
}

/** A line that may stand in too many: a quick look that spares most bodies the close one. */
const mayNest = new RegExp(String.raw`(?:^|\n)[\s>*+\d.)-]{${maximumNesting}}`);

function nestingLimit(body: string): Limit | undefined {
  if (!mayNest.test(body)) return undefined;
  const index = body
    .split('\n')
    .findIndex((line) => line.length > maximumNesting && nestingOf(line) > maximumNesting);
  if (index < 0) return undefined;
  const message = say`Unexpected deep nesting, expected at most ${maximumNesting} levels`;
  const hint = 'Write this line with fewer marks (`>`, `-`, `*`) at its beginning.';
  return { ruleId: 'maximum-nesting', line: index + 1, column: 1, message, hint };
}

/** Every row of a table is filled up to its widest, also a row without a `|`: a few KB can grow into a hundred MB. */
function tableLimit(body: string): Limit | undefined {
  if (!body.includes('|')) return undefined;
  let from = 0;
  let columns = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if (line.trim() === '') {
      from = index + 1;
      columns = 0;
    }
    if (line.includes('|')) columns = Math.max(columns, line.split('|').length);
    if (columns * (index - from + 1) > maximumCells) {
      const hint = 'Split the table into smaller ones.';
      const message = 'Unexpected size of a table, expected at most 5,000 cells';
      return { ruleId: 'maximum-size', line: from + 1, column: 1, message, hint };
    }
  }
  return undefined;
}

const characterReference = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** An invisible character that is written as its number. */
function referenceLimit(body: string): Limit | undefined {
  if (!body.includes('&#')) return undefined;
  for (const { 0: written, 1: hexadecimal, 2: decimal, index } of body.matchAll(characterReference)) {
    const code = Number(decimal ?? `0x${hexadecimal}`);
    if (code > 0x10ffff || findUnprintable(String.fromCodePoint(code)) < 0) continue;
    const before = body.slice(0, index).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    const message = `Unexpected invisible character \`${written}\`, expected plain text`;
    return { ruleId: 'no-control-character', line: before.length, column, message, hint: 'Delete it.' };
  }
  return undefined;
}

/** Text on which a Markdown parser would grow without bound, or that hides what it says; checked before one reads it. */
export const checkBodyText = (body: string): Limit | undefined =>
  nestingLimit(body) ?? tableLimit(body) ?? referenceLimit(body);

/** Whether an address may be linked to: the web, mail, telephone, or this site. */
export function isSafeLink(url: string): boolean {
  if (/[\p{Cc}\p{Cf}\\]/u.test(url)) return false;
  if (/^(https?:\/\/[^/?#@\s]+([/?#]|$)|mailto:|tel:)/i.test(url)) return true;
  return !/^\/\//.test(url) && !/^[^/?#]*:/.test(url) && !/^\s/.test(url);
}

/** Whether a picture lies on this site. */
export function isSafeImage(url: string): boolean {
  return isSafeLink(url) && url.startsWith('/');
}
