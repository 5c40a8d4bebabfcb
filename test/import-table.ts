/** Reads what a source file imports and does, and holds it against a table of rooms. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  path: string;
  text: string;
}

/** A folder or file and what it may import: rooms, packages, `node:*`, or `*` for everything. */
export interface Room {
  room: string;
  may: string[];
  mayNot?: string[];
}

interface Import {
  specifier: string;
  line: number;
  typeOnly: boolean;
}

/** The target of `import(expression)`: it reaches anything, so only rooms that may import `node:*` may have one. */
const COMPUTED = 'node:(computed)';

/**
 * Returns one line for each import that the table does not allow. The most specific row decides; a file always
 * reaches its own room; types may come from any of the `pure` rooms; a file without a row is reported.
 *
 * @example
 * findForbiddenImports([{ path: 'src/a/x.ts', text: "import 'node:fs'" }], [{ room: 'src/a', may: [] }])
 * // → ['src/a/x.ts:1 imports `node:fs`, which `src/a` may not']
 */
export function findForbiddenImports(files: SourceFile[], table: Room[], pure: string[] = []): string[] {
  return files.flatMap((file) => {
    const row = roomOf(file.path, table);
    if (!row) return [`${file.path} belongs to no room of the table`];
    return importsOf(file)
      .filter(({ specifier, typeOnly }) => {
        const target = targetOf(file.path, specifier);
        if (typeOnly && pure.some((room) => isInside(target, room))) return false;
        return !isAllowed(target, row);
      })
      .map(
        ({ specifier, line }) =>
          `${file.path}:${line} imports \`${specifier}\`, which \`${row.room}\` may not`,
      );
  });
}

/** Returns one line for each reading of the clock or the environment. */
export function findImpurities(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    visit(file, (node, line) => {
      const impurity = impurityOf(node);
      if (impurity) found.push(`${file.path}:${line} uses \`${impurity}\``);
    });
    return found;
  });
}

export function findDefaultExports(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    visit(file, (node, line) => {
      const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
      const isDefault =
        ts.isExportAssignment(node) ||
        modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ||
        (ts.isExportSpecifier(node) && node.name.text === 'default');
      if (isDefault) found.push(`${file.path}:${line} has a default export`);
    });
    return found;
  });
}

/** Returns the paths and package names that a file imports, relative ones resolved against the project's root. */
export function importTargets(file: SourceFile): string[] {
  return importsOf(file).map(({ specifier }) => targetOf(file.path, specifier));
}

function importsOf(file: SourceFile): Import[] {
  const imports: Import[] = [];
  visit(file, (node, line) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line });
  });
  return imports;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const named =
      clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
    const onlyTypes = named.length > 0 && !clause?.name && named.every(({ isTypeOnly }) => isTypeOnly);
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
    return { specifier: textOf(node.moduleSpecifier), typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), typeOnly: false };
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : COMPUTED;
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    return ['Date.now', 'performance.now', 'process.env', 'import.meta.env'].find(
      (impurity) => name === impurity,
    );
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return undefined;
}

/** Calls back for every node of the file's code; of an `.astro` file, the frontmatter and the scripts. */
function visit({ path, text }: SourceFile, callback: (node: ts.Node, line: number) => void): void {
  const code = path.endsWith('.astro') ? codeOfAstro(text) : text;
  const tree = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    callback(node, tree.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

/** Blanks out the template and keeps every line break, so that line numbers stay true. */
function codeOfAstro(text: string): string {
  const kept = [...text.matchAll(/^---\r?\n(.*?)^---|<script\b[^>]*>(.*?)<\/script>/gms)].flatMap((match) => {
    const code = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(code);
    return [{ start, end: start + code.length }];
  });
  const isKept = (index: number) => kept.some(({ start, end }) => start <= index && index < end);
  return text.replace(/[^\r\n]/g, (character, index: number) => (isKept(index) ? character : ' '));
}

function targetOf(path: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(posix.dirname(path), bare);
  return isBuiltin(bare) && !bare.startsWith('node:') ? `node:${bare}` : bare;
}

function roomOf(path: string, table: Room[]): Room | undefined {
  return table
    .filter(({ room }) => isInside(path, room))
    .sort((a, b) => b.room.length - a.room.length)
    .at(0);
}

function isAllowed(target: string, { room, may, mayNot = [] }: Room): boolean {
  if (mayNot.some((entry) => isInside(target, entry))) return false;
  return [room, ...may].some((entry) => entry === '*' || isInside(target, entry));
}

/** `src/site` holds `src/site/site.ts`, `zod` holds `zod/v4`, `astro` holds `astro:content`, `node:*` every builtin. */
function isInside(target: string, entry: string): boolean {
  if (entry.endsWith('*')) return target.startsWith(entry.slice(0, -1));
  return target === entry || target.startsWith(`${entry}/`) || target.startsWith(`${entry}:`);
}
