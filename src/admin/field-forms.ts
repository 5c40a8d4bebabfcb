/** Rows of the field table → the fields of a form, as Sveltia CMS describes them (https://sveltiacms.app/en/docs/fields). */
import { countryName, valueInWords } from '../i18n/words.ts';
import { type FieldName, type FieldRow, fieldRow } from '../postings/fields.ts';
import { type JsonSchema, toJsonSchema } from '../postings/value-schema.ts';
import type { Site } from '../site/site.ts';

export type Widget = { widget: string } & JsonSchema;

export type FieldForm = { name: string } & Widget;

/** The words of the form are those of the field table. */
const formLocale = 'en';

/** Hints know bold letters, and no backticks. */
export const toHint = (text: string): string => text.replace(/`([^`]+)`/g, '**$1**');

/** The form takes a number apart as it is typed. */
const aboutNumbers = 'Type digits alone: a comma or a letter deletes what stands before it.';

/** What the form itself does with a value, told with what the value means. */
function hintOf({ kind, default: usual, description }: FieldRow): string {
  if (kind === 'flag' && usual === false) return toHint(description.replace('`true`', 'On'));
  const isNumber = kind === 'number' || kind === 'months';
  return toHint(isNumber ? `${description} ${aboutNumbers}` : description);
}

/** An expression with the flag that letters of any script need. */
export const toPattern = (pattern: string): string => `/${pattern}/u`;

/**
 * What is told when a value does not fit.
 *
 * @example toRemedy('a date written as `YYYY-MM-DD`') // → 'Write a date as YYYY-MM-DD.'
 */
export const toRemedy = (expected: string): string =>
  `Write ${expected.replace(' written as ', ' as ').replaceAll('`', '')}.`;

/** @example inWords('salaryPeriod', 'YEAR') // → 'Year', a term that visitors never read alone */
function inWords(name: FieldName, value: unknown): string {
  const words = valueInWords(formLocale, name, value);
  const isCode = fieldRow(name).kind === 'term' && words === value;
  return isCode ? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase().replaceAll('_', ' ') : words;
}

/** Values by their names; what is no country, level and the like is its own name. */
function options(name: FieldName, values: readonly unknown[]): { label: string; value: unknown }[] {
  const { kind } = fieldRow(name);
  const labelOf = (value: unknown): string =>
    kind === 'country' ? `${countryName(formLocale, String(value))} (${value})` : inWords(name, value);
  const named = values.map((value) => ({ label: labelOf(value), value }));
  return kind === 'country' ? named.sort((a, b) => a.label.localeCompare(b.label, formLocale)) : named;
}

/** A pattern for values that are one of several things, without the marks of their ends. */
function patternOf({ pattern, anyOf, const: only }: JsonSchema): string | undefined {
  if (typeof pattern === 'string') return pattern;
  if (typeof only === 'string') return `^${only}$`;
  if (!Array.isArray(anyOf)) return undefined;
  const parts = anyOf.map((each) => patternOf(each as JsonSchema)?.replace(/^\^|\$$/g, ''));
  return parts.every((part) => part !== undefined) ? `^(${parts.join('|')})$` : undefined;
}

/** Money and hours are more than nothing, which a form can only say as "at least a little". */
const aLittle = 0.01;

function numberForm({ type, minimum, exclusiveMinimum, maximum }: JsonSchema): Widget {
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    min: minimum ?? (exclusiveMinimum === 0 ? aLittle : exclusiveMinimum),
    max: maximum,
    ...(type === 'integer' ? {} : { step: aLittle }),
  };
}

/** A line to write, without the pictures that the form offers behind a colon. */
export const lineForm = { widget: 'string', use_emoji_autocomplete: false } as const;

function textForm({ kind, many, expected }: FieldRow, schema: JsonSchema): Widget {
  const pattern = patternOf(schema);
  return {
    ...(many ? { widget: 'list', label_singular: 'one more' } : lineForm),
    ...(kind === 'email' && { type: 'email' }),
    ...(pattern && { pattern: [toPattern(pattern), toRemedy(expected)] }),
    ...(!many && schema['maxLength'] !== undefined && { maxlength: schema['maxLength'] }),
  };
}

/** What is neither yes nor no stays out of the file: a switch would always say one of the two. */
function flagForm(row: FieldRow): Widget {
  if (row.default !== undefined) return { widget: 'boolean', default: row.default };
  const answers = [
    { label: 'Yes', value: true },
    { label: 'No', value: false },
  ];
  return { widget: 'select', options: [{ label: '–', value: '' }, ...answers], default: '' };
}

function choiceForm(name: FieldName, values: readonly unknown[]): Widget {
  const { many, required, default: usual } = fieldRow(name);
  const isOptional = !many && !required && usual === undefined;
  const choices = options(name, values);
  return {
    widget: 'select',
    options: isOptional ? [{ label: '–', value: '' }, ...choices] : choices,
    ...(many && { multiple: true }),
    ...(isOptional && { default: '' }),
    ...(usual !== undefined && { default: usual }),
  };
}

function widgetForm(name: FieldName, site: Pick<Site, 'allowed'>): Widget {
  const row = fieldRow(name);
  const schema = toJsonSchema(row.schema);
  const values = site.allowed[name] ?? (schema['enum'] as readonly unknown[] | undefined);
  if (row.kind === 'flag') return flagForm(row);
  if (values) return choiceForm(name, values);
  if (schema['format'] === 'date') {
    const today = name === 'datePosted' ? { default: '{{now}}' } : {};
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', ...today };
  }
  return schema['type'] === 'number' || schema['type'] === 'integer'
    ? numberForm(schema)
    : textForm(row, schema);
}

/** The language is not chosen: every file is written in one of those that stand side by side. */
export const localeForm: FieldForm = {
  name: 'locale',
  widget: 'hidden',
  default: '{{locale}}',
  i18n: true,
};

/** A field of the table in the form; what translations share is written once and stands in all their files. */
export function fieldForm(name: FieldName, site: Pick<Site, 'allowed'>): FieldForm {
  if (name === 'locale') return localeForm;
  const row = fieldRow(name);
  const { label, required = false, shared } = row;
  const about = { label, hint: hintOf(row), required, i18n: shared ? 'duplicate' : true };
  return { name, ...about, ...widgetForm(name, site) };
}
