/** The lines below the title of an ad, which say place, contract and pay without a label: "Dublin, Ireland (Hybrid)". */

import type { FieldName } from '../../postings/fields.ts';
import { quote } from '../../postings/problem.ts';
import { phrase } from '../../postings/wording.ts';
import type { Leaf } from '../source/branch.ts';
import { countryOf, type Facts } from './facts.ts';
import { putPlace, settleCities } from './place.ts';
import { readPay, takePay } from './written-pay.ts';

const maximumLines = 8;
const maximumLength = 120;
const separator = /\s+[·•|–—]\s+|\s*\t\s*|\s{3,}/u;

const terms: readonly FieldName[] = ['employmentType', 'workplaceType', 'level'];
const permanence =
  /^(?:unbefristet\p{L}*|permanent|regular|(?:contrato )?indefinido|(?:contratto )?(?:a )?tempo indeterminato|vast(?: contract)?|cdi)$/iu;

/** A contract without an end says nothing of full time or part time, where something else does. */
export const withoutPermanence = (values: readonly string[]): string[] => {
  const others = values.filter((value) => !permanence.test(value));
  return others.length > 0 ? others : [...values];
};

/** A city and a country, and what is between them or behind them. */
function isPlace(text: string): boolean {
  const parts = text
    .replace(/\s*\([^()]*\)\s*$/, '')
    .split(/\s*[,،、]\s*/)
    .filter((part) => part !== '');
  const isShort =
    parts.length >= 2 && parts.length <= 4 && parts.every((part) => part.split(' ').length <= 4);
  return isShort && !/\d/.test(text) && countryOf(parts.at(-1) ?? '') !== undefined;
}

/** Takes a part of a line; whether it was of a kind that we know. */
function takePart(facts: Facts, leaf: Leaf): boolean {
  const text = String(leaf.value);
  const pay = readPay(text);
  if ((pay.min ?? pay.max) && pay.currency && pay.period && !pay.isMore) return takePay(facts, leaf);
  if (isPlace(text)) {
    putPlace(facts, { ...leaf, value: text.replaceAll(/[،、]/g, ',') });
    settleCities(facts);
    return true;
  }
  const values = withoutPermanence(text.split(/\s*[,،、/]\s*/));
  const name = terms.find((each) => values.every((value) => facts.reading(each, value) !== undefined));
  if (!name) return false;
  for (const value of values) facts.add(name, facts.reading(name, value), { ...leaf, value });
  return true;
}

/**
 * Fills fields from the first lines of a text, and gives the lines without those that were taken as a whole.
 *
 * @param end Where the first section begins.
 */
export function takeHeader(facts: Facts, lines: readonly string[], end: number): string[] {
  let seen = 0;
  return lines.map((line, index) => {
    const text = line.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+/u, '').trim();
    if (text === '' || index >= end || ++seen > maximumLines) return line;
    if (text.length > maximumLength || /(?:(?<!p\.\s?a)\.|[!?。])$/i.test(text)) return line;
    const path = `line ${index + 1}`;
    const before = new Set(Object.keys(facts.fields));
    const taken = text.split(separator).map((value) => takePart(facts, { path, value }));
    for (const name of Object.keys(facts.fields))
      if (!before.has(name))
        facts.doubt(name, phrase(`from ${quote(text)}, a line without a label (\`${path}\`)`));
    return taken.every(Boolean) ? '' : line;
  });
}
