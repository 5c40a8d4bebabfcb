/** Plain text as it is pasted from an ad or a document: one job. */

import { isEmail, isHttpsUrl } from '../postings/field-schemas.ts';
import { quote } from '../postings/problem.ts';
import { phrase, say } from '../postings/wording.ts';
import { Facts } from './facts/facts.ts';
import { takeHeader, withoutPermanence } from './facts/header.ts';
import { type Labelled, readLabel } from './facts/labels.ts';
import { putPlace, settleCities } from './facts/place.ts';
import { isTitleLine, isWebsiteSpeak, titleInProse } from './facts/title.ts';
import { takePay } from './facts/written-pay.ts';
import type { Imported, Importer, ImportPolicy } from './importer.ts';
import { textToMarkdown } from './markdown/from-text.ts';
import { kindOfLine } from './markdown/heading-line.ts';
import type { Leaf } from './source/branch.ts';
import { cleanText } from './source/clean.ts';
import { unknownForm } from './source/unknown-form.ts';

const addressPattern =
  /https?:\/\/[^\s<>"')\]]{1,2000}|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

/** The addresses of a text to which one could apply. */
const addressesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(addressPattern)]
      .map(([address]) => address.replace(/[.,;:]+$/, '').replace(/^http:/i, 'https:'))
      .filter((address) => isEmail(address) || isHttpsUrl(address)),
  ),
];

/** Fills a field from a labelled line. Whether the line says nothing else, so that it need not stay in the text. */
function takeLabel(facts: Facts, { label, value, word }: Labelled, line: number): boolean {
  const leaf: Leaf = { path: `line ${line}`, value };
  if (label === 'place') {
    putPlace(facts, leaf);
    settleCities(facts);
    return true;
  }
  if (label === 'pay') return takePay(facts, leaf, word);
  if (label === 'apply' || label === 'contactEmail') {
    const [address, ...others] = addressesIn(value);
    if (address) facts.add(label, address, { ...leaf, value: address });
    return address === value && others.length === 0;
  }
  const values =
    label === 'employmentType' || label === 'country' || label === 'city'
      ? withoutPermanence(value.split(/\s*[,;/]\s*/))
      : [value];
  const read = values.map((each) => facts.reading(label, each));
  if (read.some((each) => each === undefined)) {
    facts.doubt(label, say`${quote(value)} (line ${line}) is no value of the field; it stays in the text`);
    return false;
  }
  for (const each of read) facts.add(label, each, leaf);
  return true;
}

/** Fills fields from labelled lines, and gives the lines without those that were taken. */
export const takeLabels = (facts: Facts, lines: readonly string[]): string[] =>
  lines.map((line, index) => {
    const labelled = readLabel(line);
    return labelled && takeLabel(facts, labelled, index + 1) ? '' : line;
  });

/** The title, and the lines without it where it stands on one of its own. */
export function takeTitle(facts: Facts, lines: string[]): string[] {
  if (facts.fields.title !== undefined) return lines;
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const isAlone = lines.slice(first + 1).some((each) => each.trim() !== '');
  if (isAlone && isTitleLine(line)) {
    const title = line.replace(/^#{1,6}\s+|\*\*/g, '').trim();
    if (facts.put('title', { path: `line ${first + 1}`, value: title })) {
      facts.doubt('title', phrase(`${quote(title)} is the first line of the text`));
      return lines.toSpliced(first, 1, '');
    }
  }
  const prose = lines.find((each) => titleInProse(each) !== undefined);
  const title = prose && titleInProse(prose);
  if (title) {
    facts.fields.title = title;
    facts.doubt('title', phrase(`${quote(title)} from the sentence ${quote(prose)}`));
  }
  return lines;
}

/** The only address of a text is where to apply, most likely. */
export function takeAddress(facts: Facts, text: string): void {
  if (facts.fields.apply !== undefined) return;
  const addresses = addressesIn(text).filter((address) => address !== facts.fields.contactEmail);
  const mails = addresses.filter(isEmail);
  const only = mails.length === 1 ? mails[0] : addresses.length === 1 ? addresses[0] : undefined;
  if (only) {
    facts.fields.apply = only;
    facts.doubt('apply', phrase(`${quote(only)} is the only address in the text`));
  } else if (addresses.length > 1) facts.doubt('apply', phrase(`one of ${addresses.map(quote).join(', ')}?`));
}

function read(source: string, policy: ImportPolicy): Imported {
  const facts = new Facts(policy);
  const text = cleanText(source);
  if (text.trim() === '')
    throw new RangeError('Unexpected source without a text, expected the text of a job');
  const written = text.split('\n');
  const heading = written.findIndex((line) => kindOfLine(line) !== undefined);
  const spoken = written.map((line, index) => {
    if ((heading >= 0 && index >= heading) || !isWebsiteSpeak(line)) return line;
    facts.leaveOut(
      `line ${index + 1}`,
      line,
      phrase('seems to speak of the website that the text was copied from'),
    );
    return '';
  });
  const lines = takeLabels(facts, spoken);
  const end = lines.findIndex((line) => kindOfLine(line) !== undefined);
  const body = takeHeader(facts, takeTitle(facts, lines), end < 0 ? lines.length : end).join('\n');
  takeAddress(facts, body);
  return { drafts: [{ fields: facts.fields, body: textToMarkdown(body), notes: facts.notes }], notes: [] };
}

export const text: Importer = { name: 'text', takes: (source) => unknownForm(source) === undefined, read };
