import { XMLParser } from 'fast-xml-parser';
import { quote } from '../../postings/problem.ts';
import { Branch, leavesOf } from './branch.ts';

const maximumDepth = 40;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five references of XML and those by number; others stay as they are written. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (written, hexadecimal, decimal, name) => {
      if (name) return named[String(name).toLowerCase()] ?? written;
      const code = Number(decimal ?? `0x${hexadecimal}`);
      return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written;
    },
  );

/** A parser calls itself for each level. */
function checkDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').matchAll(/<\/?[^\s!?<>][^<>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > maximumDepth)
      throw new RangeError(`Unexpected deep nesting, expected at most \`${maximumDepth}\` levels`);
  }
}

/** XML without entities of its own; CDATA is text, everything else is decoded once. Throws for others. */
export function openXml(text: string): Branch {
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw new RangeError('Unexpected document type in the XML, expected none');
  checkDepth(text);
  const parser = new XMLParser({
    processEntities: false,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    cdataPropName: '#cdata',
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  try {
    const root = plainTexts(parser.parse(text));
    leavesOf(root);
    return new Branch(root);
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('Unexpected')) throw error;
    throw new RangeError(
      `Unexpected XML (${quote(error instanceof Error ? error.message : error)}), expected well-formed XML`,
    );
  }
}

/** Elements that hold text alone are their text. */
function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return decode(value);
  if (Array.isArray(value)) return value.map(plainTexts);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries.length > 0 && entries.every(([key]) => key === '#cdata' || key === '#text');
  if (isText)
    return entries
      .map(([key, part]) =>
        [part]
          .flat()
          .map((each) => (key === '#text' ? decode(String(each)) : String(each)))
          .join(''),
      )
      .join('')
      .trim();
  return Object.fromEntries(
    entries.map(([key, child]) => [key, key === '#cdata' ? child : plainTexts(child)]),
  );
}
