/** The rules of the house that a machine can check. The table is the one of the README. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findDefaultExports,
  findForbiddenImports,
  findImpurities,
  importTargets,
  type Room,
  type SourceFile,
} from './import-table.ts';

/** Each room reaches itself. A row for a file stands above the row of its folder. */
const TABLE: Room[] = [
  { room: 'src/postings', may: ['zod'] },
  { room: 'src/postings/frontmatter.ts', may: ['src/postings', 'zod', 'gray-matter', 'js-yaml'] },
  { room: 'src/postings/body.ts', may: ['src/postings', 'zod', 'satteri'] },
  { room: 'src/site', may: ['src/postings', 'src/urls.ts', 'zod'] },
  { room: 'src/i18n', may: ['src/site', 'src/postings', 'intl-messageformat'] },
  { room: 'src/urls.ts', may: ['src/site', 'src/i18n', 'src/postings'] },
  {
    room: 'src/formats/api',
    may: ['src/formats', 'src/postings', 'src/site', 'src/i18n', 'src/urls.ts', 'zod'],
  },
  { room: 'src/formats', may: ['src/postings', 'src/site', 'src/i18n', 'src/urls.ts'] },
  { room: 'src/hosting', may: ['src/formats', 'src/site', 'src/urls.ts'] },
  {
    room: 'src/importers',
    may: [
      ...['src/postings', 'unified', 'rehype-*', 'remark-*', 'hast-util-*', 'mdast-util-*', 'hast', 'mdast'],
      ...['fast-xml-parser', 'node-diff3'],
    ],
  },
  {
    room: 'src/json-ld',
    may: ['src/postings', 'src/site', 'src/i18n', 'src/urls.ts', 'schema-dts'],
  },
  {
    room: 'src/intake',
    may: [
      'node:*',
      'src/importers',
      'src/postings',
      'src/site',
      'src/files.ts',
      'src/build',
      'src/reporters',
    ],
  },
  { room: 'src/row-table', may: [] },
  {
    room: 'src/views',
    may: [
      ...['src/postings', 'src/site', 'src/i18n', 'src/row-table', 'src/urls.ts'],
      ...['src/json-ld', 'src/formats/text'],
    ],
  },
  { room: 'src/sitemap', may: ['src/postings', 'src/urls.ts', 'src/views', 'src/formats/text'] },
  {
    room: 'src/desk',
    may: ['src/postings', 'src/site', 'src/i18n', 'src/formats/text', 'src/reporters/words'],
  },
  {
    room: 'src/desk/terminal',
    may: ['src/desk', 'src/postings', 'src/site', 'src/reporters/words', '@clack/prompts'],
  },
  { room: 'src/commands', may: ['node:util', 'src/desk', 'src/postings', 'src/reporters'] },
  { room: 'src/notify', may: ['src/build', 'node:*'] },
  { room: 'src/docs', may: ['src/postings', 'src/site', 'src/formats/api', 'zod'] },
  { room: 'src/reporters', may: ['src/postings/problem.ts', 'src/postings/wording.ts'] },
  { room: 'src/search-index', may: [] },
  {
    room: 'src/search-client',
    may: ['src/postings/elision.ts', 'src/postings/calendar-date.ts', 'src/row-table'],
  },
  { room: 'src/embed-client', may: ['src/postings/calendar-date.ts', 'src/search-client/elements.ts'] },
  { room: 'src/admin', may: ['src/postings', 'src/site', 'src/i18n'] },
  {
    room: 'src/problem-pages',
    may: ['src/postings', 'src/reporters/terminal', 'src/views'],
  },
  { room: 'src/admin-client', may: ['@sveltia/cms'] },
  { room: 'src/styles', may: [] },
  {
    room: 'src/pictures',
    may: [
      'src/postings',
      'src/site',
      'src/i18n',
      'src/urls.ts',
      'src/views',
      'src/build',
      'src/styles',
      'node:*',
      '@takumi-rs/core',
    ],
  },
  {
    room: 'src/files.ts',
    may: ['node:buffer', 'node:crypto', 'node:fs', 'node:path', 'src/postings/source.ts'],
  },
  { room: 'src/build', may: ['node:*', 'src/files.ts', 'src/postings', 'src/site'] },
  { room: 'src/build/unified-diff.ts', may: ['diff'] },
  {
    room: 'src/build/picture-sizes.ts',
    may: ['node:*', 'src/site', 'image-size'],
  },
  {
    room: 'src/astro',
    may: [
      ...['src/postings', 'src/site', 'src/i18n', 'src/urls.ts', 'src/formats', 'src/importers'],
      ...['src/hosting', 'src/views', 'src/sitemap', 'src/reporters', 'src/files.ts', 'src/build'],
      'src/search-index',
      'src/pictures',
      'src/admin',
      'src/problem-pages',
      ...['node:*', 'astro', '@astrojs/compiler-rs', 'vite', 'pagefind'],
    ],
  },
  { room: 'src/astro/templates.ts', may: ['src/layouts', 'src/views'] },
  { room: 'src/astro/printer.ts', may: ['src/astro', 'src/styles', 'src/views'] },
  { room: 'src/components', may: ['src/layouts', 'src/styles', 'src/views'] },
  {
    room: 'src/styleguide',
    may: [
      ...[
        'src/postings',
        'src/site',
        'src/i18n',
        'src/views',
        'src/urls.ts',
        'src/components',
        'src/layouts',
        'src/styles',
      ],
      'src/astro/careers-site.ts',
    ],
  },
  { room: 'src/layouts', may: ['src/components', 'src/styles', 'src/views', 'src/search-client'] },
  { room: 'src/pages', may: ['src/layouts', 'src/astro', 'src/views'] },
  { room: 'bench/corpus', may: ['src/postings', 'src/urls.ts', 'node:*'] },
  { room: 'bench/measure', may: ['node:*'] },
  { room: 'bench/peers', may: ['bench/corpus', 'src/urls.ts', 'node:*', 'js-yaml', 'satteri'] },
  { room: 'bench/web', may: ['bench', 'node:*', 'playwright-core', 'test/browser.ts'] },
  {
    room: 'bench',
    may: ['src/postings', 'src/urls.ts', 'src/views', 'src/build', 'src/astro', 'node:*'],
  },
  { room: 'scripts', may: ['*'], mayNot: ['src/components', 'src/layouts', 'src/pages'] },
];

const PURE_ROOMS = [
  ...['src/postings', 'src/site', 'src/i18n', 'src/urls.ts', 'src/views', 'src/formats', 'src/reporters'],
  ...['src/hosting', 'src/importers', 'src/docs', 'src/row-table', 'src/search-index'],
  ...['src/json-ld', 'src/sitemap', 'src/desk', 'src/admin', 'src/problem-pages'],
];

/** Folders whose modules do nothing until their `index.ts` lists them. */
const REGISTERED = ['src/postings/rules', 'src/reporters', 'src/formats', 'src/importers'];

const LINE_LIMITS = { script: 40, median: 80, source: 250 };

/** Files that may pass the limit, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'src/postings/fields.ts': 'the field table, one row a field',
  'src/postings/field-name-synonyms.ts': 'the names of fields in other languages',
  'src/postings/term-synonyms.ts': 'the words for terms in other languages, one a line',
  'src/postings/iso-3166.ts': 'the list of countries, one a line',
  'src/postings/iso-4217.ts': 'the list of currencies, one a line',
};

const root = join(import.meta.dirname, '..');
const sources = readSources('{bench,src,scripts}/**/*.{ts,astro}').filter(
  ({ path }) => !/\.(test|d)\.ts$/.test(path),
);
const sourcesIn = (rooms: string[]) =>
  sources.filter(({ path }) => rooms.some((room) => path === room || path.startsWith(`${room}/`)));
const lineCount = ({ text }: SourceFile) => text.trimEnd().split('\n').length;

function readSources(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

describe('imports', () => {
  test('every file imports only what its room may', () => {
    expect(findForbiddenImports(sources, TABLE, PURE_ROOMS)).toEqual([]);
  });

  test('no pure room may import Node or Astro', () => {
    const rows = TABLE.filter(({ room }) => PURE_ROOMS.some((pure) => room.startsWith(pure)));
    expect(rows.flatMap(({ may }) => may).filter((entry) => /^(\*|node:|astro|vite)/.test(entry))).toEqual(
      [],
    );
  });

  test('no pure room reads the clock or the environment', () => {
    expect(findImpurities(sourcesIn(PURE_ROOMS))).toEqual([]);
  });

  test('no TypeScript file of src has a default export', () => {
    expect(findDefaultExports(sourcesIn(['src']).filter(({ path }) => path.endsWith('.ts')))).toEqual([]);
  });

  test.each(REGISTERED.filter((folder) => existsSync(join(root, folder))))(
    'every module of %s is in its index',
    (folder) => {
      const modules = sources.map(({ path }) => path).filter((path) => dirname(path) === folder);
      const index = sources.find(({ path }) => path === `${folder}/index.ts`);
      const listed = index ? [index.path, ...importTargets(index)] : [];
      expect(modules.filter((path) => !listed.includes(path))).toEqual([]);
    },
  );
});

describe('names and sizes', () => {
  test('no file or folder has a name that says nothing', () => {
    const vague = [
      'utils',
      'util',
      'helpers',
      'helper',
      'common',
      'manager',
      'data',
      'info',
      'handle',
      'handler',
    ];
    const wordsOf = (path: string) =>
      path.split(/[/._-]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
    const paths = sources.map(({ path }) => path);
    expect(paths.filter((path) => wordsOf(path).some((word) => vague.includes(word)))).toEqual([]);
  });

  test('every TypeScript file has a kebab-case name, every component a PascalCase name', () => {
    const isNamedWell = (path: string) =>
      path.startsWith('src/pages/') ||
      (path.endsWith('.ts') ? /^[a-z\d]+(-[a-z\d]+)*(\.\w+)*\.ts$/ : /^[A-Z][A-Za-z\d]*\.astro$/).test(
        basename(path),
      );
    expect(sources.map(({ path }) => path).filter((path) => !isNamedWell(path))).toEqual([]);
  });

  test('scripts are thin', () => {
    const long = sourcesIn(['scripts']).filter((file) => lineCount(file) > LINE_LIMITS.script);
    expect(long.map((file) => `${file.path} has ${lineCount(file)} lines`)).toEqual([]);
  });

  test('no source file is long without a reason', () => {
    const long = sourcesIn(['bench', 'src']).filter(
      (file) => lineCount(file) > LINE_LIMITS.source && !(file.path in LONG_FILES),
    );
    expect(long.map((file) => `${file.path} has ${lineCount(file)} lines`)).toEqual([]);
  });

  test('the median source file is short', () => {
    const counts = sourcesIn(['src'])
      .filter(({ path }) => path.endsWith('.ts'))
      .map(lineCount)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)] ?? 0).toBeLessThanOrEqual(LINE_LIMITS.median);
  });
});

describe.skipIf(!existsSync(join(root, '.git')))('files in git', () => {
  const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
  const texts = paths
    .map((path) => ({ path, text: readFileSync(join(root, path)).toString('utf8') }))
    .filter(({ text }) => !text.includes('\0'));

  test('none names a folder of somebody’s machine', () => {
    const folders = ['home/[a-z][\\w-]*', 'Users/\\w+', 'root', 'work/(main|shared|\\.library)'];
    const pattern = new RegExp(`(?<![\\w.:/-])/(${folders.join('|')})/`);
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('none names a package registry', () => {
    const pattern = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)', '(org|com)'].join('\\.'));
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('the lock file holds no addresses', () => {
    const lock = texts.find(({ path }) => path === 'package-lock.json');
    expect(lock?.text.match(/"resolved"/g) ?? []).toEqual([]);
  });
});

describe('findForbiddenImports', () => {
  const table: Room[] = [
    { room: 'src/postings', may: ['zod'] },
    { room: 'src/postings/body.ts', may: ['src/postings', 'satteri'] },
    { room: 'src/astro', may: ['src/postings', 'astro', 'node:*'] },
    { room: 'bench/corpus', may: ['src/postings', 'src/urls.ts', 'node:*'] },
    { room: 'bench/measure', may: ['node:*'] },
    { room: 'bench/peers', may: ['bench/corpus', 'src/urls.ts', 'node:*', 'js-yaml', 'satteri'] },
    { room: 'bench/web', may: ['bench', 'node:*', 'playwright-core', 'test/browser.ts'] },
    {
      room: 'bench',
      may: ['src/postings', 'src/urls.ts', 'src/views', 'src/build', 'src/astro', 'node:*'],
    },
    { room: 'scripts', may: ['*'], mayNot: ['src/pages'] },
  ];
  const check = (path: string, text: string) =>
    findForbiddenImports([{ path, text }], table, ['src/postings']);

  test.each([
    ['a builtin', "import { join } from 'node:path';", 'src/postings/a.ts:1 imports `node:path`'],
    ['a builtin without its prefix', "import fs from 'fs';", 'src/postings/a.ts:1 imports `fs`'],
    ['a package', "import matter from 'gray-matter';", 'src/postings/a.ts:1 imports `gray-matter`'],
    ['a virtual module', "import { z } from 'astro:content';", 'src/postings/a.ts:1 imports `astro:content`'],
    [
      'an import over several lines',
      "import {\n  a,\n  b,\n} from\n  '../astro/b.ts';",
      'src/postings/a.ts:1 imports `../astro/b.ts`',
    ],
    ['a bare import', "\nimport '../astro/b.ts';", 'src/postings/a.ts:2 imports `../astro/b.ts`'],
    [
      'a dynamic import',
      "const a = await import('../astro/b.ts');",
      'src/postings/a.ts:1 imports `../astro/b.ts`',
    ],
    ['a computed import', 'const a = await import(name);', 'src/postings/a.ts:1 imports `node:(computed)`'],
    ['a re-export', "export { b } from '../astro/b.ts';", 'src/postings/a.ts:1 imports `../astro/b.ts`'],
    [
      'a re-export of everything',
      "export * from '../astro/b.ts';",
      'src/postings/a.ts:1 imports `../astro/b.ts`',
    ],
    [
      'a type of another room',
      "import type { B } from '../astro/b.ts';",
      'src/postings/a.ts:1 imports `../astro/b.ts`',
    ],
    [
      'an import of a type in place',
      "let b: import('../astro/b.ts').B;",
      'src/postings/a.ts:1 imports `../astro/b.ts`',
    ],
    ['a query', "import b from '../astro/b.ts?raw';", 'src/postings/a.ts:1 imports `../astro/b.ts?raw`'],
  ])('finds %s', (_, text, expected) => {
    expect(check('src/postings/a.ts', text)).toEqual([`${expected}, which \`src/postings\` may not`]);
  });

  test.each([
    ['src/postings/a.ts', "import { z } from 'zod/v4';\nimport { b } from './b.ts';"],
    ['src/postings/a.ts', "// import 'node:fs'\nconst text = \"import 'node:fs'\";"],
    ['src/postings/body.ts', "import { render } from 'satteri';"],
    [
      'src/astro/a.ts',
      "import { b } from '../postings/b.ts';\nawait import(name);\nimport { z } from 'astro:content';",
    ],
    ['scripts/a.ts', "import x from 'anything';\nimport { type B } from '../src/postings/b.ts';"],
  ])('allows what the row of %s allows', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  test('lets a type come from a pure room, and a value not', () => {
    const narrow: Room[] = [{ room: 'src/components', may: [] }];
    const imports =
      "import type { A } from '../postings/a.ts';\nimport { type B } from '../postings/a.ts';\n";
    const files = [
      { path: 'src/components/Card.ts', text: `${imports}import { c, type D } from '../postings/a.ts';` },
    ];
    expect(findForbiddenImports(files, narrow, ['src/postings'])).toEqual([
      'src/components/Card.ts:3 imports `../postings/a.ts`, which `src/components` may not',
    ]);
  });

  test('reads the frontmatter and the scripts of a component, not its text', () => {
    const text = "---\nimport 'a';\n---\n<p>import 'b' from 'b'</p>\n<script>\n  import 'c';\n</script>\n";
    expect(
      findForbiddenImports([{ path: 'src/components/A.astro', text }], [{ room: 'src/components', may: [] }]),
    ).toEqual([
      'src/components/A.astro:2 imports `a`, which `src/components` may not',
      'src/components/A.astro:6 imports `c`, which `src/components` may not',
    ]);
  });

  test('obeys a prohibition inside a general permission', () => {
    expect(check('scripts/a.ts', "import '../src/pages/index.astro';")).toHaveLength(1);
  });

  test('reports a file that has no room', () => {
    expect(check('src/attic/a.ts', '')).toEqual(['src/attic/a.ts belongs to no room of the table']);
  });
});

describe('findImpurities', () => {
  test('finds the clock and the environment', () => {
    const text = 'Date.now();\nnew Date();\nnew Date;\nDate();\nperformance.now();\nprocess.env.TODAY;\n';
    expect(findImpurities([{ path: 'a.ts', text }])).toHaveLength(6);
  });

  test('allows a date made from a value', () => {
    expect(findImpurities([{ path: 'a.ts', text: "new Date('2026-03-01'); // not Date.now()" }])).toEqual([]);
  });
});

describe('findDefaultExports', () => {
  test.each(['export default 1;', 'export default function f() {}', 'const a = 1; export { a as default };'])(
    'finds %s',
    (text) => {
      expect(findDefaultExports([{ path: 'a.ts', text }])).toHaveLength(1);
    },
  );

  test('allows named exports', () => {
    expect(
      findDefaultExports([{ path: 'a.ts', text: 'export const a = 1; export { b } from "b";' }]),
    ).toEqual([]);
  });
});
