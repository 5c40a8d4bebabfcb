/** Statements about a page for search engines, in the vocabulary of schema.org, as JSON-LD. */
import type { Thing as AnyThing } from 'schema-dts';

/** What a page may state, without its context. */
export type Thing = Exclude<AnyThing, string>;

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** A thing without the properties that nobody stated. */
export const stated = <T extends object>(thing: Loose<T>): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;

/** One value as it is, several as a list, none as nothing: readers of a single value know no lists. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0];

/**
 * What could end a script element or begin a comment in it, and the two line ends that JSON allows in a text and
 * JavaScript did not.
 */
const unsafe = /[<>&\u2028\u2029]/g;

const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text of a script element of the type `application/ld+json`; no content can break out of it. */
export const toScriptText = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replace(unsafe, escapeCharacter);
