/** How a command is called: what `parseArgs` takes, with what people are told of it. */
import { phrase, type Wording } from '../postings/wording.ts';
import { type Language, languages, speak } from '../reporters/words/languages.ts';

export interface Option {
  type: 'string' | 'boolean';
  multiple?: true;
  /** Stands for the value: `<day>`. */
  value?: Wording;
  /** The values that it takes, when there are few. */
  values?: readonly string[];
  says: Wording;
}

export interface Usage {
  /** As in `npm run <name>`. */
  name: string;
  /** What is named besides options; none when a command takes nothing else. */
  operands?: Wording;
  /** Without operands the command is about everything. */
  areOperandsOptional?: true;
  /** What the command does. */
  says: Wording;
  options: Readonly<Record<string, Option>>;
}

/** The options of every command. */
export const usualOptions = {
  lang: {
    type: 'string',
    values: languages,
    says: phrase('The language of what is told; without it, the language of the terminal.'),
  },
  help: { type: 'boolean', says: phrase('Shows this.') },
} as const satisfies Usage['options'];

function callOf(name: string, { value, values }: Option, language: Language): string {
  const taken = values?.join('|') ?? (value && `<${speak(value, language)}>`);
  return taken === undefined ? `--${name}` : `--${name} ${taken}`;
}

/** What `--help` shows; ends with a line feed. */
export function renderUsage(usage: Usage, language: Language): string {
  const { name, operands, areOperandsOptional, says, options } = usage;
  const rows = Object.entries({ ...options, ...usualOptions }).map(
    ([option, row]) => [callOf(option, row, language), speak(row.says, language)] as const,
  );
  const width = Math.max(...rows.map(([call]) => call.length)) + 2;
  const named = operands && speak(operands, language);
  const call = [
    ['npm run', name, '--'],
    named === undefined ? [] : [areOperandsOptional ? `[${named}]` : `<${named}>`],
    `[${speak(phrase('options'), language)}]`,
  ];
  return [
    call.flat().join(' '),
    '',
    speak(says, language),
    '',
    ...rows.map(([call, told]) => `  ${call.padEnd(width)}${told}`),
    '',
  ].join('\n');
}
