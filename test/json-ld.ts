/** What pages state as JSON-LD, as a reader gets it. */
import type { PageElement } from './built-site.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Statement = { '@type': string; [key: string]: Json };

export const isObject = (json: Json | undefined): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const asList = (json: Json | undefined): Json[] => (json === undefined ? [] : [json].flat());

/** Every statement of a page, in order. Throws when one is no JSON. */
export const statementsOf = (root: PageElement): Statement[] =>
  root.all('script[type="application/ld+json"]').map(({ text }) => JSON.parse(text) as Statement);

export const typesOf = (root: PageElement): string[] => statementsOf(root).map((own) => own['@type']);
