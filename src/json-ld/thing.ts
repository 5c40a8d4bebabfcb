/** Statements about a page for search engines, in the vocabulary of schema.org, as JSON-LD. */
import type { Thing as AnyThing } from 'schema-dts';

/** What a page may state, without its context. */
export type Thing = Exclude<AnyThing, string>;

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** A thing of which some properties may not be stated: JSON has no place for `undefined`, and leaves them out. */
export const stated = <T extends object>(thing: Loose<T>): T => thing as T;

/** One value as it is, several as a list, none as nothing: readers of a single value know no lists. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0];

/**
 * The text of a script element of the type `application/ld+json`; no content can break out of it or begin a comment.
 * The last two are ends of lines that JSON allows in a text and JavaScript did not.
 */
export const toScriptText = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
