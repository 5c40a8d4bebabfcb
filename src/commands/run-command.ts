/** A command from its arguments to its exit code. */
import { type Language, languageOf, wrongCall } from '../reporters/index.ts';
import { type Call, languageOfCall, readCall } from './read-call.ts';
import { renderUsage, type Usage } from './usage.ts';

type ExitCode = 0 | 1 | 2;

/**
 * Calls a command with what it was asked for, in a language: the one of `--lang`, else the one of the terminal. Answers
 * `--help` itself, and says in a sentence what is wrong with a call: exit code 2. Any other error is a bug of ours.
 */
export async function runCommand<const U extends Usage>(
  usage: U,
  run: (call: Call<U> & { language: Language }) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const args = process.argv.slice(2);
  const language = languageOfCall(usage, args, languageOf(process.env));
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', () => process.exit());
  try {
    const call = readCall(usage, args);
    if ('help' in call.values && call.values.help === true)
      process.stdout.write(renderUsage(usage, language));
    else process.exitCode = await run({ ...call, language });
  } catch (error) {
    const sentence = wrongCall(error, language);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  }
}
