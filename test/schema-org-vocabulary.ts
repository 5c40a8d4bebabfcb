/**
 * The vocabulary of schema.org without asking schema.org for it: its types and properties as the package `schema-dts`
 * has them, in the form in which schema.org publishes them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const declarations = readFileSync(
  createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'),
  'utf8',
);

/** `interface JobPostingBase extends ThingBase { "title"?: …` and `interface JobPostingLeaf extends JobPostingBase {`. */
const declaration = /^(?:export )?interface (\w+?)(Base|Leaf)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm;
const property = /^ {4}"(\w+)"\?:/gm;
const typeName = /^ {4}"@type": "(\w+)";/m;

const reference = (name: string) => ({ '@id': `schema:${name}` });

interface Named {
  '@id': string;
  '@type': 'rdfs:Class' | 'rdf:Property';
}

export function readVocabulary(): { '@graph': Named[] } {
  const parents = new Map<string, Set<string>>();
  const domains = new Map<string, string[]>();
  for (const [, name = '', kind, bases = '', members = ''] of declarations.matchAll(declaration)) {
    const type = kind === 'Leaf' ? (typeName.exec(members)?.[1] ?? name) : name;
    const own = parents.get(type) ?? new Set();
    for (const [, base = ''] of bases.matchAll(/(\w+)Base\b/g)) if (base !== type) own.add(base);
    parents.set(type, own);
    if (kind === 'Leaf') continue;
    for (const [, key = ''] of members.matchAll(property))
      domains.set(key, [...(domains.get(key) ?? []), type]);
  }
  const classes = [...parents].map(([type, own]) => ({
    ...reference(type),
    '@type': 'rdfs:Class' as const,
    'rdfs:subClassOf': [...own].filter((parent) => parents.has(parent)).map(reference),
  }));
  const properties = [...domains].map(([key, types]) => ({
    ...reference(key),
    '@type': 'rdf:Property' as const,
    'schema:domainIncludes': types.map(reference),
  }));
  return { '@graph': [...classes, ...properties] };
}
