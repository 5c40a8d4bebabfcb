/** The arguments of a command, as it is called. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../postings/nearest.ts';
import { quote } from '../postings/problem.ts';
import { findLanguage, type Language, languages } from '../reporters/words/languages.ts';
import { type Usage, usualOptions } from './usage.ts';

type Options<U extends Usage> = U['options'] & typeof usualOptions;

export interface Call<U extends Usage> {
  values: ReturnType<typeof parseArgs<{ options: Options<U>; allowPositionals: true }>>['values'];
  positionals: string[];
}

const optionsOf = <U extends Usage>(usage: U): Options<U> => ({ ...usage.options, ...usualOptions });

/** Arguments as `parseArgs` finds them, right or wrong. */
const tokensOf = (usage: Usage, args: readonly string[]) => {
  const config = { args: [...args], options: optionsOf(usage), allowPositionals: true, strict: false };
  return parseArgs({ ...config, tokens: true } satisfies ParseArgsConfig).tokens;
};

/** The language that a call asks for, whatever else is wrong with it; the usual one when it asks for none of ours. */
export function languageOfCall(usage: Usage, args: readonly string[], usual: Language): Language {
  const asked = tokensOf(usage, args).flatMap((token) =>
    token.kind === 'option' && token.name === 'lang' ? [token.value] : [],
  );
  return languages.find((language) => language === asked.at(-1)) ?? usual;
}

function refuseUnknown(name: string, known: readonly string[]): never {
  const all = known.map((each) => quote(`--${each}`)).join(', ');
  const meant = nearest(name, known);
  throw new RangeError(
    meant === undefined
      ? `Unexpected option ${quote(`--${name}`)}, expected one of ${all}`
      : `Unexpected option ${quote(`--${name}`)} (did you mean ${quote(`--${meant}`)}?), expected one of ${all}`,
  );
}

/** Throws a RangeError for what the command does not take. */
export function readCall<U extends Usage>(usage: U, args: readonly string[]): Call<U> {
  const options: Usage['options'] = optionsOf(usage);
  for (const token of tokensOf(usage, args)) {
    if (token.kind === 'positional' && !usage.operands)
      throw new RangeError(`Unexpected ${quote(token.value)}, expected nothing but options`);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return refuseUnknown(token.name, Object.keys(options));
    const { rawName, value, inlineValue } = token;
    if (option.type === 'string' && value === undefined)
      throw new RangeError(`Unexpected \`${rawName}\` without a value, expected one behind it`);
    if (option.type === 'string' && inlineValue === false && /^-./.test(value ?? ''))
      throw new RangeError(
        `Unexpected ${quote(value)} behind \`${rawName}\`, expected a value; write one that begins with a hyphen as \`${rawName}=…\``,
      );
    if (option.type === 'boolean' && value !== undefined)
      throw new RangeError(`Unexpected value behind \`${rawName}\`, expected none`);
  }
  const call = parseArgs({ args: [...args], options, allowPositionals: true });
  const { lang } = call.values;
  if (typeof lang === 'string') findLanguage(lang);
  return call as Call<U>;
}
