import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fieldNames, fieldRow, publicFields } from '../../postings/fields.ts';
import { countries } from '../countries.ts';
import { postings } from '../postings.ts';
import { schema } from '../schema.ts';
import { site } from '../site.ts';
import { aPublication, readJson } from './a-publication.ts';
import { wordedFields } from './words.ts';

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** A posting with every field, and one with as few as there can be. */
const everything = Object.fromEntries(
  fieldNames.map((name) => {
    const { example, many } = fieldRow(name);
    return [name, many ? [example].flat() : example];
  }),
);
const publication = aPublication({
  site: { locales: ['en', 'de', 'fr'] },
  postings: [
    {
      ...everything,
      draft: false,
      unlisted: false,
      requisition: 'a',
      body: 'a\n\n## Requirements\n\nb\n\n## c\n\nd',
    },
    { requisition: 'a', locale: 'de' },
    { requisition: 'b', validThrough: '2026-12-31', excerpt: '' },
  ],
});
const files: Record<string, Json> = {
  'the postings': readJson(postings, publication, 'en'),
  'the postings of a language without any': readJson(postings, publication, 'fr'),
  'the facts of the site': readJson(site, publication),
  'the countries': readJson(countries, publication, 'en'),
};

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const published = readJson<{ $id: string }>(schema, publication);
const isValid = ajv.compile(published);

/** What may be missing, by the properties of the object that has it. */
const mayBeMissing = new Set([
  ...fieldNames.filter((name) => !fieldRow(name).required && fieldRow(name).default === undefined),
  ...['pay', 'kind', 'heading', 'nextChange', 'nextChangeAt'],
]);
const isByLocale = (path: string) => /\/translations\/\w+$/.test(path);

/** Every value in a document with its path, its container and its key. */
function* valuesOf(
  container: Json,
  path = '',
): Generator<{ path: string; container: Record<string, Json>; key: string }> {
  if (typeof container !== 'object') return;
  for (const [key, value] of Object.entries(container)) {
    yield { path: `${path}/${key}`, container: container as Record<string, Json>, key };
    yield* valuesOf(value, `${path}/${key}`);
  }
}

/** The paths at which a change makes no difference to the schema; the document is as it was afterwards. */
function acceptedChanges(
  document: Json,
  change: (container: Record<string, Json>, key: string) => void,
): string[] {
  return [...valuesOf(document)].flatMap(({ path, container, key }) => {
    const value = container[key] as Json;
    change(container, key);
    const isAccepted = isValid(document);
    container[key] = value;
    return isAccepted ? [path] : [];
  });
}

const wrongType = (value: Json): Json =>
  typeof value === 'string' ? 4.5 : typeof value === 'object' ? 'text' : [value];

describe.each(Object.entries(files))('%s', (_, document) => {
  test('are as the schema says', () => {
    expect(isValid(document), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    expect(valuesOf(document).next().done && !Array.isArray(document)).toBe(false);
  });

  test('may hold nothing of another type', () => {
    const accepted = acceptedChanges(document, (container, key) => {
      container[key] = wrongType(container[key] as Json);
    });
    expect(accepted).toEqual([]);
  });

  test('may lack only what was not stated', () => {
    const accepted = acceptedChanges(document, (container, key) => {
      // An element of a list is not lacking, it is another list.
      if (!Array.isArray(container)) delete container[key];
      else container[Number(key) as never] = null as never;
    });
    const wrongly = accepted.filter((path) => {
      const key = path.split('/').at(-1) ?? '';
      return !isByLocale(path) && !mayBeMissing.has(key) && !/\/sections\/\d+\/id$/.test(path);
    });
    expect(wrongly).toEqual([]);
  });

  test('may hold nothing that the schema does not tell of', () => {
    const accepted = acceptedChanges(document, (container, key) => {
      const object = container[key];
      if (typeof object === 'object' && !Array.isArray(object)) container[key] = { ...object, surprise: 4.5 };
      else container[key] = null as never;
    });
    expect(accepted).toEqual([]);
    if (!Array.isArray(document)) expect(isValid({ ...(document as object), surprise: 4.5 })).toBe(false);
  });
});

test('a posting with everything has every property that there is', () => {
  const { $defs } = published as unknown as { $defs: Record<string, { properties: object }> };
  const [entry] = (files['the postings'] as { postings: Record<string, Json>[] }).postings;
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(
    Object.keys($defs['Posting']?.properties ?? {}).toSorted(),
  );
  expect(Object.keys(entry?.['words'] ?? {})).toEqual(wordedFields);
  expect(Object.keys(entry ?? {})).toEqual(expect.arrayContaining([...publicFields]));
});

test('no field has the name of what is said beside the fields', () => {
  const beside = [
    'id',
    'requisition',
    'url',
    'translations',
    'excerpt',
    'place',
    'places',
    'pay',
    'words',
    'sections',
  ];
  expect(beside.filter((name) => fieldNames.some((field) => field === name))).toEqual([]);
});

test.each([
  ['a code that is no country', 'country', ['UK']],
  ['no country', 'country', []],
  ['a word for a date', 'datePosted', 'yesterday'],
  ['a word for an address', 'url', 'here'],
  ['a script for an address', 'url', 'javascript:alert(1)'],
  ['a level that is none', 'level', 'boss'],
  ['an address that is none', 'apply', 'on our site'],
])('a posting may not have %s', (_, key, value) => {
  const document = structuredClone(files['the postings']) as { postings: Record<string, Json>[] };
  (document.postings[0] as Record<string, Json>)[key] = value;
  expect(isValid(document)).toBe(false);
});

test('everything has a description', () => {
  const { $defs } = published as unknown as {
    $defs: Record<string, { description?: string; properties?: Record<string, { description?: string }> }>;
  };
  const silent = Object.entries($defs).flatMap(([name, { description, properties = {} }]) => [
    ...(description ? [] : [name]),
    ...Object.entries(properties).flatMap(([key, own]) => (own.description ? [] : [`${name}.${key}`])),
  ]);
  expect(Object.keys($defs)).toEqual(expect.arrayContaining(['Site', 'Postings', 'Countries', 'Posting']));
  expect(silent).toEqual([]);
});

test('the files name the schema by its own address', () => {
  expect(published.$id).toBe('https://example.com/careers/api/schema.json');
  for (const name of ['the postings', 'the facts of the site'])
    expect(files[name]).toMatchObject({ $schema: published.$id });
});
