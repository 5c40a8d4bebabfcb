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
 * The text of a script element of the type `application/ld+json`. Nothing ends such an element or begins a comment in it
 * but what begins with a `<` (HTML, 4.12.1.3: restrictions for contents of script elements).
 */
export const toScriptText = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
