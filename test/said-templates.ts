/** Reads out of the code whatever is said to HR: the English templates that each language has to translate. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fieldNames, fieldRow } from '../src/postings/fields.ts';
import { phrase, say, type Wording } from '../src/postings/wording.ts';
import { siteKeys } from '../src/site/site.ts';

/** What a text is said in: variables, properties and parameters of these names. */
const SAID = /^(message|hint|expected)$/;

/** A template literal or a string, with something in the place of each value. */
function wordingOf(node: ts.Node): Wording | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return phrase(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return say(texts, ...node.templateSpans.map(() => 'x'));
}

/** The literals that an expression can come out as. */
function literalsOf(node: ts.Node): ts.Node[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literalsOf);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap(literalsOf);
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  return [node];
}

const isCall = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

/** Whether the text of a literal is a sentence about content wherever it stands. */
const isSentence = (text: string): boolean => /^Unexpected \S|^(?:[A-Z{][^\n]* )[^\n]*[.?]$/.test(text);

function saidIn(node: ts.Node): (Wording | undefined)[] {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') return [wordingOf(node.template)];
  if (isCall(node, 'phrase')) return node.arguments.flatMap(literalsOf).map(wordingOf);
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) {
    const { initializer } = node;
    if (initializer && SAID.test(node.name.getText())) return literalsOf(initializer).map(wordingOf);
  }
  // Arguments, items of a list and what a function returns: told by how it sounds.
  const parent = node.parent as ts.Node | undefined;
  const isLoose =
    parent &&
    (ts.isCallExpression(parent) ||
      ts.isArrayLiteralExpression(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isNewExpression(parent) ||
      ts.isReturnStatement(parent) ||
      ts.isConditionalExpression(parent));
  const wording = isLoose ? wordingOf(node) : undefined;
  return wording && isSentence(wording.template) ? [wording] : [];
}

/** An `Error` is for us; a `RangeError` tells what was wrong with the call of a command. */
const isOurs = (node: ts.Node): boolean => ts.isNewExpression(node) && node.expression.getText() === 'Error';

/** The templates of one text of TypeScript. */
export function templatesIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isOurs(node)) return;
    for (const wording of saidIn(node)) if (wording) found.push(wording.template);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));
  return [...new Set(found)];
}

const rooms = ['postings', 'site', 'reporters', 'desk', 'commands', 'importers', 'intake'];
const root = join(import.meta.dirname, '..');

/** Every template that HR can be told, without those that are values alone. */
export function saidTemplates(): Set<string> {
  const sources = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root }));
  const commands = ['fix', 'new', 'close', 'confirm', 'report', 'import'].map((name) => `scripts/${name}.ts`);
  const texts = [...sources.sort(), ...commands]
    .filter((path) => !/\.(test|d)\.ts$|example|a-posting/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'));
  const table = [
    ...fieldNames.map(fieldRow).flatMap(({ label, expected, description }) => [label, expected, description]),
    ...Object.values(siteKeys).map(({ expected }) => expected),
  ].map((text) => phrase(text).template);
  const calls = ['src/files.ts', ...globSync('src/build/*.ts', { cwd: root })]
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => templatesIn(readFileSync(join(root, path), 'utf8')))
    .filter((template) => template.startsWith('Unexpected '));
  const all = [...texts.flatMap(templatesIn), ...calls, ...table];
  return new Set(all.filter((template) => /[^{}\d]/.test(template)));
}
