/**
 * What compiled components call, on plain strings: no promises, no streams, no chunks. It takes the place of
 * `astro/compiler-runtime` in the printer (`compile.ts`) and prints the same bytes ten times as fast. Written for the
 * code that one version of Astro compiles to (`astro-version.ts`); `test/printing.test.ts` holds it against Astro's own.
 */
import { addAttribute as addAnyAttribute, createAstro, Fragment } from 'astro/compiler-runtime';

// Imported by every compiled component, and called by none.
export { createAstro, Fragment };

/** Text that is HTML already. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const nothing = new Html('');

type Props = Record<string, unknown>;
type Slots = Record<string, unknown>;
type Component = (result: Result, props: Props, slots: Slots) => Html;

interface Result {
  createAstro(props: Props, slots: Slots): { props: Props; self?: Component };
}

const result: Result = { createAstro: (props) => ({ props }) };

const special = /[&<>'"]/;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

const escapeText = (text: string): string =>
  special.test(text) ? text.replace(/[&<>'"]/g, (character) => entities[character] as string) : text;

function toHtml(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Html) return value.text;
  if (!value && value !== 0) return '';
  if (Array.isArray(value)) {
    let html = '';
    for (const item of value) html += toHtml(item);
    return html;
  }
  if (typeof value === 'function') return toHtml(value());
  // What Astro's own functions give back.
  if (value instanceof String || typeof value === 'number' || value === true) return String(value);
  throw new TypeError('A template holds a value that only Astro can print, such as a promise');
}

export function render(parts: TemplateStringsArray, ...values: unknown[]): Html {
  let html = parts[0] as string;
  for (let index = 0; index < values.length; index++) html += toHtml(values[index]) + parts[index + 1];
  return new Html(html);
}

export const createComponent = (component: Component): Component => component;

/** Components, fragments, and elements whose name is computed. */
export function renderComponent(
  _: Result,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): Html {
  if (typeof component === 'function') return (component as Component)(result, props, slots);
  const children = toHtml(slots['default']);
  if (component === Fragment) return new Html(children);
  if (typeof component !== 'string') throw new TypeError(`Nothing to print for ${name}`);
  const attributes = Object.entries(props).map(([key, value]) => addAttribute(value, key));
  return new Html(`<${component}${attributes.map(toHtml).join('')}>${children}</${component}>`);
}

export const renderSlot = (_: Result, slot: unknown, fallback?: unknown): Html =>
  new Html(toHtml(slot ?? fallback));

const plainAttributes = new Map<string, boolean>();

/** Whether Astro writes every value of an attribute as it is: no flag, no list of classes, no object of styles. */
function isPlain(key: string): boolean {
  const known = plainAttributes.get(key);
  if (known !== undefined) return known;
  const plain = [false, '"&', {}].every(
    (value) => String(addAnyAttribute(value, key)) === plainText(value, key),
  );
  plainAttributes.set(key, plain);
  return plain;
}

function plainText(value: unknown, key: string): string {
  const text = String(value);
  const escaped = /[&"]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : text;
  return ` ${key}="${escaped}"`;
}

export function addAttribute(value: unknown, key: string): Html {
  if (value === undefined || value === null) return nothing;
  if (value !== '' && isPlain(key)) return new Html(plainText(value, key));
  return new Html(String(addAnyAttribute(value, key)));
}

/** Long texts that are the same on many pages: their marks by the text, and their bytes by the number in the mark. */
const sharedMarks = new Map<string, Html>();
const sharedBytes: Uint8Array[] = [];
/** Of those texts: to look up a text of any other length takes a walk through all of it. */
const sharedLengths = new Set<number>();

// No content and no message may hold this character.
const sharedMark = '\0';

/** Has a text encoded once for all pages, wherever it is printed as HTML. */
export function shareText(text: string): void {
  sharedMarks.set(text, new Html(`${sharedMark}${sharedBytes.length}${sharedMark}`));
  sharedBytes.push(Buffer.from(text));
  sharedLengths.add(text.length);
}

export function unescapeHTML(html: unknown): Html {
  const text = String(html ?? '');
  const mark = sharedLengths.has(text.length) ? sharedMarks.get(text) : undefined;
  return mark ?? new Html(text);
}

// The pages carry their own styles, and Astro has nothing to add to their heads, in a `<template>` or outside.
export const renderHead = (): Html => nothing;
export const maybeRenderHead = (): Html => nothing;
export const templateEnter = (): Html => nothing;
export const templateExit = (): Html => nothing;

/** Bytes that a unit of UTF-16 has at most in UTF-8. */
const bytesAUnit = 3;

/** Every page is encoded here: to make a buffer for each costs as much as to fill it. */
let encoded = Buffer.alloc(0);

/** A whole page, as pieces of bytes one after the other, which are good until the next page is made. */
export function renderPage(layout: unknown, props: Props): Uint8Array[] {
  const text = `<!DOCTYPE html>${renderComponent(result, 'page', layout, props).text}`;
  if (text.length * bytesAUnit > encoded.length) encoded = Buffer.allocUnsafe(text.length * bytesAUnit);
  const page = encoded.subarray(0, encoded.write(text));
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let mark = page.indexOf(0); mark >= 0; mark = page.indexOf(0, from)) {
    const end = page.indexOf(0, mark + 1);
    const shared = sharedBytes[Number(page.toString('latin1', mark + 1, end))] as Uint8Array;
    pieces.push(page.subarray(from, mark), shared);
    from = end + 1;
  }
  return [...pieces, page.subarray(from)];
}
