/** The field table as HR reads it. */
import { type FieldName, fieldNames, fieldRow } from '../postings/fields.ts';
import { code, renderTable } from './markdown.ts';
import { toYamlValue } from './yaml-value.ts';

function renderRow(name: FieldName): string[] {
  const { label, description, example, shared, default: usual } = fieldRow(name);
  const isUsual = usual === undefined || usual === false ? '' : ` Without it: ${code(toYamlValue(usual))}.`;
  const written = code(`${name}: ${toYamlValue(example)}`);
  return [code(name), `**${label}.** ${description}${isUsual}`, written, shared ? 'yes' : ''];
}

const renderRows = (names: readonly FieldName[]): string =>
  renderTable(['Field', 'What it is', 'Example', 'Same in all languages'], names.map(renderRow));

/** Two tables: the fields that every posting has, and those that it may have. */
export function renderFieldTables(): string {
  const required = fieldNames.filter((name) => fieldRow(name).required);
  const optional = fieldNames.filter((name) => !fieldRow(name).required);
  return [
    '### Fields that every posting has',
    renderRows(required),
    '### Fields that a posting may have',
    renderRows(optional),
  ].join('\n\n');
}

/** The values of each field that takes only certain ones. */
export function renderAllowedValues(): string {
  const rows = fieldNames.flatMap((name) => {
    const { schema, many } = fieldRow(name);
    const { options } = schema as { options?: readonly unknown[] };
    const values = options?.every((option) => typeof option === 'string') ? options : undefined;
    return values ? [[code(name), values.map(code).join(', '), many ? 'one or a list' : 'one']] : [];
  });
  return renderTable(['Field', 'Values', 'How many'], rows);
}
