/**
 * The fields of a posting as snippets of VS Code, which need no extension: the name of a field completes to a line with
 * its values to choose from. https://code.visualstudio.com/docs/editing/userdefinedsnippets
 */
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import { toYamlValue } from './yaml-value.ts';

interface Snippet {
  scope: 'markdown';
  prefix: string;
  description: string;
  body: string[];
}

/** Text in a place or a choice of a snippet. */
const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** More are no choice: the countries have two hundred. */
const maximumChoices = 20;

function valuePlace(name: FieldName, at: number): string {
  const { schema, kind, example } = fieldRow(name);
  const { options = [] } = schema as { options?: readonly unknown[] };
  const choices = kind === 'flag' ? ['true', 'false'] : options.map(String);
  return choices.length > 0 && choices.length <= maximumChoices
    ? `\${${at}|${choices.map(escapeChoice).join(',')}|}`
    : `\${${at}:${escapeText(toYamlValue(example))}}`;
}

const scope = 'markdown';

function fieldSnippet(name: FieldName): Snippet {
  const { label, description } = fieldRow(name);
  return {
    scope,
    prefix: name,
    description: `${label}. ${description}`,
    body: [`${name}: ${valuePlace(name, 1)}`],
  };
}

function postingSnippet(): Snippet {
  const required = fieldNames.filter((name) => fieldRow(name).required);
  const lines = required.map((name, index) => `${name}: ${valuePlace(name, index + 1)}`);
  return {
    scope,
    prefix: 'posting',
    description: 'A new posting: the fields that every posting has.',
    body: ['---', ...lines, '---', '', '$0'],
  };
}

/** By name, in the form of a `.code-snippets` file. */
export const renderSnippets = (): Record<string, Snippet> => ({
  posting: postingSnippet(),
  ...Object.fromEntries(fieldNames.map((name) => [name, fieldSnippet(name)])),
});
